/** The cfssl front end: JSON requests and profiles into the same certificate model. */
package io.github.certscribe.cfssl;
