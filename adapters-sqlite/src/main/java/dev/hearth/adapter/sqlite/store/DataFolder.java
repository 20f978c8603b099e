package dev.hearth.adapter.sqlite.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder of the store and the files in it: who may read them, and whether Hearth can write them. */
final class DataFolder {
    private static final String DATABASE = "hearth.db";
    private static final String LOCK = "hearth.lock";

    private final Path folder;

    private DataFolder(Path folder) {
        this.folder = folder;
    }

    /** Finds or makes the folder. */
    static DataFolder at(Path folder) {
        try {
            make(folder.toAbsolutePath());
            return new DataFolder(mustBeWritable(folder.toRealPath()));
        } catch (IOException e) {
            throw new CannotOpenStore("The data folder " + folder + " cannot be made: " + e + ".", e);
        }
    }

    private static void make(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (parent != null && !Files.isDirectory(folder)) {
            make(parent);
            Files.createDirectory(folder, mode(folder, "rwx------"));
            // Otherwise the loss of power could take the folder with all that was acknowledged in it.
            sync(parent);
        }
    }

    FolderLock lock() {
        return FolderLock.take(privateFile(LOCK));
    }

    /** The database file, empty on the first start. SQLite gives the files it makes beside it the same permissions. */
    Path database() {
        Path database = folder.resolve(DATABASE);
        Path log = folder.resolve(DATABASE + "-wal");
        if (!Files.exists(database) && Files.exists(log)) {
            // SQLite would throw the log away, and with it writes that were acknowledged.
            throw new CannotOpenStore(
                    log + " is there without " + DATABASE + ": put the database back, or move both away.");
        }
        return mustBeWritable(privateFile(DATABASE));
    }

    private Path privateFile(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.createFile(file, mode(file, "rw-------"));
        } catch (FileAlreadyExistsException e) {
            return file;
        } catch (IOException e) {
            throw new CannotOpenStore("The file " + file + " cannot be made: " + e + ".", e);
        }
    }

    private static Path mustBeWritable(Path path) {
        if (!Files.isReadable(path) || !Files.isWritable(path)) {
            throw new CannotOpenStore("Hearth may not read and write " + path + ": check its owner and permissions.");
        }
        return path;
    }

    private static FileAttribute<?>[] mode(Path path, String permissions) {
        if (!posix(path)) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }

    private static void sync(Path parent) throws IOException {
        if (posix(parent)) {
            try (FileChannel channel = FileChannel.open(parent, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
