package dev.hearth.bootstrap.assembly;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The server's one secret, and a key of its own from it for each use, so that what is made for one use is worthless for another
 * (the extract-then-expand of RFC 5869 in its one-block form).
 */
public final class Secrets {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String FILE = "secret";
    private static final int BYTES = 48;
    private static final int NAME_BYTES = 4;

    private final byte[] secret;
    private final List<Secrets> older;

    private Secrets(byte[] secret, List<Secrets> older) {
        this.secret = secret;
        this.older = older;
    }

    /** From the configuration. */
    public static Secrets of(String configured) {
        return of(configured, List.of());
    }

    /** The same, with those that were in use before. */
    public static Secrets of(String configured, List<String> older) {
        return new Secrets(
                configured.getBytes(StandardCharsets.UTF_8),
                older.stream().map(Secrets::of).toList());
    }

    /** From a file that only the owner may read, made when there is none. */
    public static Secrets keptIn(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (Files.notExists(file)) {
            make(folder, file);
        }
        return of(Files.readString(file).strip());
    }

    private static void make(Path folder, Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Path fresh = Files.createTempFile(
                folder,
                FILE,
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, Base64.getEncoder().encodeToString(random), StandardOpenOption.SYNC);
        try {
            // Linked when whole: a server killed here must not leave half a secret, and everybody logged out, behind.
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            return;
        } finally {
            Files.deleteIfExists(fresh);
        }
        // The name must last as well: after a loss of power there would be another secret, and everybody logged out.
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    /** The keys that were made for the same use from the secrets before. */
    public List<byte[]> olderKeysFor(String use) {
        return older.stream().map(before -> before.keyFor(use)).toList();
    }

    /** The secrets before this one. */
    List<Secrets> older() {
        return older;
    }

    /** A name for what is made with this secret; tells nothing of it. */
    String name() {
        return HexFormat.of().formatHex(keyFor("name"), 0, NAME_BYTES);
    }

    /** A key of 32 bytes for one use. */
    public byte[] keyFor(String use) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(("hearth " + use).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, missing);
        }
    }
}
