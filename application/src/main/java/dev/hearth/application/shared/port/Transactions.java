package dev.hearth.application.shared.port;

import java.util.function.Supplier;

/**
 * Makes several writes one.
 *
 * <p>Everything the work stores through ports becomes visible together when {@link #run} returns, or not at all when the work
 * throws (the exception passes through unchanged). Reads inside the work see its own writes. The work must be short, must not
 * wait for anything but ports, and must not tell others what it did: it may still be undone. A nested call joins the outer one.
 *
 * <p>A store without transactions (a stand-alone MongoDB) runs the writes one after the other; use cases order them so that a
 * crash in between leaves nothing a reader would trip over.
 */
public interface Transactions {
    <T> T run(Supplier<T> work);

    /**
     * Makes several reads one, where that is cheaper or where the store can show them one moment; other stores run them one after
     * the other. The work must be as short as that of a write, must not wait for anything but ports, and must not write. Within
     * a write it sees what that has done. What it reads may be older than what others are told meanwhile: nothing is to be kept
     * from it that is not compared with the store again.
     */
    <T> T read(Supplier<T> work);
}
