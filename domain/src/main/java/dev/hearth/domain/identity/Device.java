package dev.hearth.domain.identity;

/**
 * Where a session is used from, as its owner is shown it.
 *
 * @param name what the client calls itself (its {@code User-Agent}, RFC 9110 §10.1.5), made one line and at most {@value
 *     #MAX_NAME} characters; empty when it said nothing
 * @param address the network address, empty when unknown
 */
public record Device(String name, String address) {
    public static final int MAX_NAME = 200;
    public static final int MAX_ADDRESS = 100;
    public static final Device UNKNOWN = new Device("", "");

    public Device {
        name = line(name, MAX_NAME);
        address = line(address, MAX_ADDRESS);
    }

    /** Never refused: whoever signs in must not fail because their browser has an odd name. */
    private static String line(String text, int most) {
        int[] kept = text.codePoints().filter(Device::isPlain).limit(most).toArray();
        return new String(kept, 0, kept.length).strip();
    }

    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }
}
