/** Cases: one file a case, one interpreter, run in this process or against real programs (compat-tests/README.md). */
package io.github.certscribe.cases;
