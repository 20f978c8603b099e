package dev.hearth.journey.process;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A system call that has ended, as strace logs it with {@code -y -xx}.
 *
 * @param arguments as they stand in the log
 * @param result what it returned, {@link #FAILED} for an error
 */
record SystemCall(String name, List<String> arguments, long result) {
    static final long FAILED = -1;

    boolean failed() {
        return result == FAILED;
    }

    /** Whether it makes writes last, or should. */
    boolean flushes() {
        return name.equals("fsync") || name.equals("fdatasync");
    }

    /** A number among the arguments. */
    long number(int argument) {
        return Long.parseLong(arguments.get(argument));
    }

    /** The number of the open file. */
    int descriptor() {
        String first = arguments.getFirst();
        return Integer.parseInt(first.substring(0, first.indexOf('<')));
    }

    /** The path of the open file. */
    String openPath() {
        return path(arguments.getFirst());
    }

    /** The path that stands in angle brackets; empty when there is none. */
    private static String path(String annotated) {
        int from = annotated.indexOf('<');
        return from < 0 ? "" : text(annotated.substring(from + 1, annotated.lastIndexOf('>')));
    }

    /** A path among the arguments. */
    String text(int argument) {
        return new String(bytes(argument), StandardCharsets.UTF_8);
    }

    /** All paths among the arguments. */
    Stream<String> paths() {
        return arguments.stream()
                .map(argument -> argument.startsWith("\"") ? text(argument.substring(1)) : path(argument));
    }

    private static String text(String escaped) {
        return new String(decoded(escaped), StandardCharsets.UTF_8);
    }

    /** A string among the arguments. */
    byte[] bytes(int argument) {
        String quoted = arguments.get(argument);
        if (!quoted.startsWith("\"") || !quoted.endsWith("\"")) {
            throw new IllegalStateException(name + " was not logged whole: " + quoted);
        }
        return decoded(quoted.substring(1, quoted.length() - 1));
    }

    private static byte[] decoded(String escaped) {
        byte[] bytes = new byte[escaped.length() / 4];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) HexFormat.fromHexDigits(escaped, i * 4 + 2, i * 4 + 4);
        }
        return bytes;
    }
}
