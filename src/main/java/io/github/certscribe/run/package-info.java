/**
 * {@code certscribe run}: one JVM that a script's calls are handed to.
 *
 * <p>Each call still is a process: a few lines of {@code sh} ({@code call} in the run's folder) that write their
 * process id into a pipe of the JVM's, wait, and exit with the status that they are told. All else the JVM takes from
 * {@code /proc/PID}, as Linux keeps it: arguments, environment, working folder, umask, open files.
 */
package io.github.certscribe.run;
