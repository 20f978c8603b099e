package dev.hearth.adapter.sqlite.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a second Hearth from the same data folder: two writers would each believe to be the only one. The operating system
 * holds the lock, so that a killed process leaves nothing behind that is in the way; the file itself stays.
 */
final class FolderLock implements AutoCloseable {
    /**
     * The files locked by this process. Asked before a file is opened, because on POSIX systems closing any channel of a file
     * gives up all locks the process has on it.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the lock or refuses at once. */
    static FolderLock take(Path file) {
        if (!HELD.add(file)) {
            throw inUse(file);
        }
        try {
            return new FolderLock(file, locked(file));
        } catch (IOException e) {
            HELD.remove(file);
            throw new CannotOpenStore("The lock " + file + " cannot be taken: " + e + ".", e);
        } catch (CannotOpenStore e) {
            HELD.remove(file);
            throw e;
        }
    }

    private static FileChannel locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw inUse(file);
            }
            sign(channel);
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** For a person who looks who it is. */
    private static void sign(FileChannel channel) throws IOException {
        String process = "process " + ProcessHandle.current().pid() + "\n";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(process.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static CannotOpenStore inUse(Path file) {
        return new CannotOpenStore(
                "Another Hearth uses this data folder (it holds " + file + "): stop it, or choose another folder.");
    }

    @Override
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(file);
        }
    }
}
