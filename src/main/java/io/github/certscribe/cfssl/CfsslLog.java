package io.github.certscribe.cfssl;

import io.github.certscribe.cli.Host;
import io.github.certscribe.text.ByteString;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The log on stderr: {@code 2026/01/02 03:04:05 [INFO] received CSR}, in local time. */
final class CfsslLog {
  static final int DEBUG = 0;
  static final int INFO = 1;
  static final int WARNING = 2;
  static final int ERROR = 3;
  private static final String[] NAMES = {"DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL", "FATAL"};

  private final Host host;
  private final int level;

  /** @param level the lowest level that is shown */
  CfsslLog(Host host, int level) {
    this.host = host;
    this.level = level;
  }

  void log(int messageLevel, String message) {
    if (messageLevel < level) {
      return;
    }
    ZonedDateTime now = Instant.ofEpochSecond(host.now()).atZone(ZoneId.systemDefault());
    StringBuilder line = new StringBuilder();
    line.append(now.getYear()).append('/');
    two(line, now.getMonthValue()).append('/');
    two(line, now.getDayOfMonth()).append(' ');
    two(line, now.getHour()).append(':');
    two(line, now.getMinute()).append(':');
    two(line, now.getSecond()).append(" [").append(NAMES[messageLevel]).append("] ").append(message).append('\n');
    host.printError(ByteString.utf8(line.toString()));
  }

  private static StringBuilder two(StringBuilder line, int number) {
    return line.append(number < 10 ? "0" : "").append(number);
  }

  void debug(String message) {
    log(DEBUG, message);
  }

  void info(String message) {
    log(INFO, message);
  }

  void error(String message) {
    log(ERROR, message);
  }
}
