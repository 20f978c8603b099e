package dev.hearth.journey.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * A folder as a disk may hold it when the power goes: what a file was given before its last flush is there, what came later may be
 * there or not. A new name is taken to last at once; a name that was removed or moved may still be as it was at the last flush of
 * anything, because file systems with a journal write such changes in order.
 */
final class Disk {
    private final String folder;
    private final Map<Integer, Long> places = new HashMap<>();
    private Map<String, DiskFile> names = new TreeMap<>();
    private Map<String, DiskFile> lastingNames = new TreeMap<>();

    private Disk(Path folder) {
        this.folder = folder + "/";
    }

    /** What a process did to the folder, which was not there before. */
    static Disk replayed(Path folder, Path log) throws IOException {
        Disk disk = new Disk(folder);
        TraceLog.read(log, disk::apply);
        return disk;
    }

    private void apply(SystemCall call) {
        if (call.failed()) {
            failed(call);
            return;
        }
        switch (call.name()) {
            case "open", "openat", "creat" -> opened(call);
            case "pwrite64" -> file(call).ifPresent(file -> file.write(call.number(3), written(call)));
            case "write" -> file(call).ifPresent(file -> file.write(advance(call), written(call)));
            case "lseek" -> places.put(call.descriptor(), call.result());
            case "ftruncate" -> file(call).ifPresent(file -> file.truncate(call.number(1)));
            case "fsync", "fdatasync" -> flushed(call);
            case "link" -> named(call.text(1), call.text(0));
            case "rename" -> renamed(call.text(0), call.text(1));
            case "unlink" -> name(call.text(0)).ifPresent(names::remove);
            default -> mustNotConcern(call);
        }
    }

    private void failed(SystemCall call) {
        if (call.flushes()) {
            file(call).ifPresent(DiskFile::failToFlush);
        }
    }

    private void opened(SystemCall call) {
        int path = call.name().equals("openat") ? 1 : 0;
        String flags = call.arguments().size() > path + 1 ? call.arguments().get(path + 1) : "O_CREAT|O_TRUNC";
        places.put((int) call.result(), 0L);
        name(call.text(path))
                .filter(name -> flags.contains("O_CREAT") || names.containsKey(name))
                .ifPresent(name -> {
                    DiskFile file = names.computeIfAbsent(name, any -> new DiskFile());
                    if (flags.contains("O_TRUNC")) {
                        file.truncate(0);
                    }
                    if (flags.contains("SYNC")) {
                        file.flushAlways();
                    }
                });
    }

    private long advance(SystemCall call) {
        long place = places.getOrDefault(call.descriptor(), 0L);
        places.put(call.descriptor(), place + call.result());
        return place;
    }

    private static ByteBuffer written(SystemCall call) {
        byte[] bytes = call.bytes(1);
        if (bytes.length != call.result()) {
            throw new IllegalStateException("a write was cut short: " + call.name());
        }
        return ByteBuffer.wrap(bytes);
    }

    private void flushed(SystemCall call) {
        String path = call.openPath();
        file(call).ifPresent(DiskFile::flush);
        if ((path + "/").startsWith(folder)) {
            lastingNames = new TreeMap<>(names);
        }
    }

    private void named(String fresh, String known) {
        name(known).map(names::get).ifPresent(file -> name(fresh).ifPresent(name -> names.put(name, file)));
    }

    private void renamed(String from, String to) {
        named(to, from);
        name(from).ifPresent(names::remove);
    }

    /** A call that changes a file in a way this disk does not understand would make the proof worthless. */
    private void mustNotConcern(SystemCall call) {
        if (call.paths().anyMatch(path -> name(path).isPresent())) {
            throw new IllegalStateException("cannot replay " + call.name());
        }
    }

    private Optional<DiskFile> file(SystemCall call) {
        return name(call.openPath()).map(names::get);
    }

    private Optional<String> name(String path) {
        return path.startsWith(folder) ? Optional.of(path.substring(folder.length())) : Optional.empty();
    }

    /** Writes what one power cut may have left. Shared memory is gone in any case. */
    void restore(Path target, Loss loss, Random random) throws IOException {
        Files.createDirectories(target);
        Map<String, DiskFile> left = new TreeMap<>(names);
        lastingNames.forEach((name, file) -> {
            if (names.get(name) != file && random.nextBoolean()) {
                left.put(name, file);
            }
        });
        for (Map.Entry<String, DiskFile> entry : left.entrySet()) {
            if (!entry.getKey().endsWith("-shm")) {
                Path file = target.resolve(entry.getKey());
                Files.createDirectories(file.getParent());
                Files.write(file, entry.getValue().after(loss, random));
            }
        }
    }
}
