package dev.hearth.adapter.external.markdown;

/** A text that is written piece by piece, up to a length. */
final class BoundedText implements Appendable {
    private final StringBuilder text = new StringBuilder();
    private final int most;

    BoundedText(int most) {
        this.most = most;
    }

    /** More was written than fits. */
    static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Full(int most) {
            super("longer than " + most);
        }
    }

    @Override
    public BoundedText append(CharSequence piece) {
        return append(piece, 0, piece.length());
    }

    @Override
    public BoundedText append(CharSequence piece, int start, int end) {
        if (text.length() + (end - start) > most) {
            throw new Full(most);
        }
        text.append(piece, start, end);
        return this;
    }

    @Override
    public BoundedText append(char letter) {
        return append(String.valueOf(letter));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
