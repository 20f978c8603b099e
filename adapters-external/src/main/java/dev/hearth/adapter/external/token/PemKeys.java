package dev.hearth.adapter.external.token;

import static java.nio.file.attribute.PosixFilePermission.GROUP_WRITE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;

/**
 * Reads key pairs from PEM files (RFC 7468 §10), each with one unencrypted PKCS#8 key (RFC 5958): Ed25519, or RSA of {@value
 * RsaPair#MIN_BITS} to {@value RsaPair#MAX_BITS} bits. Made by {@code openssl genpkey -algorithm ed25519}, for one. Every fault
 * is an {@link IllegalArgumentException} that names the file and what to do about it, and tells nothing of the key.
 */
public final class PemKeys {
    /** Many times the longest key that is taken. */
    private static final int MAX_BYTES = 65_536;

    /**
     * Who may read the key can be anybody. The owner's group may read it, because that is how containers are handed their
     * secrets.
     */
    private static final Set<PosixFilePermission> TOO_MUCH =
            Set.of(GROUP_WRITE, OTHERS_READ, OTHERS_WRITE, OTHERS_EXECUTE);

    private PemKeys() {}

    /** The key in the file, of whichever kind it is. */
    public static SigningKey read(Path file) {
        try {
            requireKeptPrivate(file);
            return Pkcs8.key(PemText.privateKey(text(file)));
        } catch (NoSuchFileException missing) {
            throw fault(file, "does not exist", missing);
        } catch (AccessDeniedException denied) {
            throw fault(file, "may not be read by the user the server runs as", denied);
        } catch (IOException failed) {
            throw fault(file, "cannot be read", failed);
        } catch (IllegalArgumentException wrong) {
            throw fault(file, Objects.requireNonNullElse(wrong.getMessage(), "cannot be used"), wrong);
        }
    }

    /** The key in the file, which must be for this algorithm. */
    public static SigningKey read(Path file, SigningAlgorithm wanted) {
        SigningKey key = read(file);
        if (key.algorithm() != wanted) {
            String found = "holds a key for %s, not for %s".formatted(key.algorithm(), wanted);
            throw fault(file, found, new IllegalArgumentException(found));
        }
        return key;
    }

    private static void requireKeptPrivate(Path file) throws IOException {
        // Where there are no such permissions, the owner is trusted to have set others.
        boolean told = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (told && !Collections.disjoint(Files.getPosixFilePermissions(file), TOO_MUCH)) {
            throw new IllegalArgumentException(
                    "may be read by other users or written by its group; forbid it with chmod 600, or 640 at most");
        }
    }

    private static String text(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("is not a file");
        }
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new IllegalArgumentException("is too long to be a key");
            }
            return new String(bytes, StandardCharsets.US_ASCII);
        }
    }

    private static IllegalArgumentException fault(Path file, String what, Exception cause) {
        return new IllegalArgumentException("The signing key %s %s.".formatted(file, what), cause);
    }
}
