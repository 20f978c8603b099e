package dev.hearth.adapter.external.token;

import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The text of a PEM file (RFC 7468). Words around its one block are passed over, as RFC 7468 §2 has it. */
final class PemText {
    private static final String LABEL = "PRIVATE KEY";
    private static final String BEGIN = "-----BEGIN " + LABEL + "-----";
    private static final String END = "-----END " + LABEL + "-----";
    private static final Pattern ANY_BEGIN = Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----");

    private PemText() {}

    /**
     * The bytes of the private key.
     *
     * @throws IllegalArgumentException saying what the file is or has instead
     */
    static byte[] privateKey(String text) {
        List<String> labels = ANY_BEGIN
                .matcher(text)
                .results()
                .map((MatchResult begin) -> begin.group(1))
                .toList();
        if (!labels.equals(List.of(LABEL))) {
            throw new IllegalArgumentException(instead(labels));
        }
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END, begin);
        if (end < 0) {
            throw new IllegalArgumentException("is cut short: " + END + " is missing");
        }
        return decoded(text.substring(begin, end));
    }

    private static String instead(List<String> labels) {
        if (labels.size() != 1) {
            return "must hold one key between %s and %s, but holds %d PEM blocks".formatted(BEGIN, END, labels.size());
        }
        String label = labels.getFirst();
        if (label.equals("ENCRYPTED " + LABEL)) {
            return "is encrypted; write it without a passphrase: openssl pkey -in encrypted.pem -out key.pem";
        }
        return label.endsWith(LABEL)
                ? "is not PKCS#8 but has the label %s; convert it: openssl pkey -in old.pem -out key.pem"
                        .formatted(label)
                : "holds a %s; the private key is needed".formatted(label);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
        } catch (IllegalArgumentException damaged) {
            throw new IllegalArgumentException("is damaged: its text is not base64", damaged);
        }
    }
}
