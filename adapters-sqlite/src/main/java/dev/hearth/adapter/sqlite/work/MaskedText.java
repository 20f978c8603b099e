package dev.hearth.adapter.sqlite.work;

/** Text without tabs and ends of lines: a backslash stands for them, and before itself. */
final class MaskedText {
    private MaskedText() {}

    static String masked(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
    }

    static String plain(String masked) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < masked.length(); i++) {
            char letter = masked.charAt(i);
            text.append(letter == '\\' ? meant(masked.charAt(++i)) : letter);
        }
        return text.toString();
    }

    private static char meant(char masked) {
        return switch (masked) {
            case 'n' -> '\n';
            case 't' -> '\t';
            default -> masked;
        };
    }
}
