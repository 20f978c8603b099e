package dev.hearth.journey.process;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hearth.journey.JavaProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** strace(1): sees every system call of a process, and can make some of them fail. */
final class Strace implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    /** All that changes files or makes changes last; those a machine does not have are left out by their question mark. */
    private static final String FILE_CALLS =
            "trace=?open,?openat,?creat,write,writev,pwrite64,?pwritev,?pwritev2,lseek,"
                    + "fsync,fdatasync,ftruncate,?truncate,?fallocate,?unlink,?unlinkat,?rename,?renameat,?renameat2,?link,?linkat,"
                    + "?sync_file_range,?copy_file_range";

    private final Process process;

    private Strace(Process process) {
        this.process = process;
    }

    /** Skips the test where strace is not installed or not allowed. */
    static void assumed() throws InterruptedException {
        assumeTrue(works(), "needs strace, and leave to trace a process");
    }

    private static boolean works() throws InterruptedException {
        try {
            Process trial = new ProcessBuilder("strace", "-f", "-o", "/dev/null", "true").start();
            return trial.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && trial.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    /** What to start a process under, so that the log tells all it does to files. Strings and paths come out in hexadecimal. */
    static List<String> logging(Path log) {
        return List.of(
                "strace",
                "-f",
                "--seccomp-bpf",
                "-y",
                "-xx",
                "-s",
                "100000000",
                "-e",
                FILE_CALLS,
                "-o",
                log.toString());
    }

    /** A command of strace that makes calls fail as well. */
    static List<String> injecting(List<String> strace, List<String> injections) {
        Stream<String> faults = injections.stream().flatMap(injection -> Stream.of("-e", "inject=" + injection));
        return Stream.concat(strace.stream(), faults).toList();
    }

    /**
     * Makes calls of a running process fail until this is closed. Returns once the faults are in force.
     *
     * @param injections as in {@code pwrite64:error=ENOSPC:when=3}
     */
    static Strace injecting(JavaProcess victim, Path file, List<String> injections) throws IOException {
        String calls = "trace=write,pwrite64,fsync,fdatasync,ftruncate";
        String path = file.toRealPath().toString();
        String pid = Long.toString(victim.pid());
        List<String> words =
                injecting(List.of("strace", "-f", "-o", "/dev/null", "-P", path, "-e", calls, "-p", pid), injections);
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        awaitAttached(process);
        return new Strace(process);
    }

    /** It says so when all threads are attached; what it says later is not read, and is far less than a pipe holds. */
    private static void awaitAttached(Process process) throws IOException {
        BufferedReader says = process.inputReader();
        StringBuilder said = new StringBuilder();
        for (String line = says.readLine(); line != null; line = says.readLine()) {
            said.append(line).append('\n');
            if (line.contains(" attached")) {
                return;
            }
        }
        throw new AssertionError("strace did not attach: " + said);
    }

    /** Lets go of the process, which goes on without faults. */
    @Override
    public void close() throws IOException {
        // SIGTERM and SIGINT make it detach; killed, it would leave threads of the process stopped.
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("strace does not let go");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
