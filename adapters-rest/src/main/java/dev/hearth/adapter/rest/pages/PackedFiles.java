package dev.hearth.adapter.rest.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files of the pages, as they were packed with the program. */
final class PackedFiles {
    private PackedFiles() {}

    /**
     * The whole text of a file.
     *
     * @throws IllegalStateException when it was not packed, which no request can bring about
     */
    static String text(String name) {
        try (InputStream file = PackedFiles.class.getResourceAsStream("/pages/" + name)) {
            if (file == null) {
                throw new IllegalStateException("The program was packed without pages/" + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
