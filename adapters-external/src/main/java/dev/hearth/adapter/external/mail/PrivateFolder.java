package dev.hearth.adapter.external.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder whose files only its owner may read, and which nobody ever sees half-written. */
final class PrivateFolder {
    private final Path path;

    PrivateFolder(Path path) {
        this.path = path;
    }

    /** What goes into a file. */
    interface Content {
        void writeTo(OutputStream file) throws IOException, MessagingException;
    }

    /** Writes a new file, safe from loss of power when this returns. */
    Path write(String name, Content content) throws IOException, MessagingException {
        Files.createDirectories(path, mode("rwx------"));
        Path unfinished = Files.createFile(path.resolve("." + name + ".new"), mode("rw-------"));
        try {
            fill(unfinished, content);
            return Files.move(unfinished, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void fill(Path file, Content content) throws IOException, MessagingException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                OutputStream stream = Channels.newOutputStream(channel)) {
            content.writeTo(stream);
            channel.force(true);
        }
    }

    /** Where there are no such permissions, the folder's owner is trusted to have set others. */
    private FileAttribute<?>[] mode(String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
