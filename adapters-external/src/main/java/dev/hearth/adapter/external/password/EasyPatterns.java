package dev.hearth.adapter.external.password;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Passwords that need no list to be guessed, and which lists therefore leave out. */
final class EasyPatterns {
    /** A few characters over and over: {@code 88888888}, {@code 12341234}, {@code asdasdasd}. */
    private static final Pattern REPEATED = Pattern.compile("(.{1,4})\\1+", Pattern.DOTALL);

    /** Digits go on after nine. */
    private static final List<String> ROWS = Stream.of(
                    "0123456789".repeat(3), "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm")
            .flatMap(row -> Stream.of(row, new StringBuilder(row).reverse().toString()))
            .toList();

    private EasyPatterns() {}

    /** Whether the whole text, in lower case, is a repetition or a run along a row, in either direction. */
    static boolean fit(String text) {
        return REPEATED.matcher(text).matches() || ROWS.stream().anyMatch(row -> row.contains(text));
    }
}
