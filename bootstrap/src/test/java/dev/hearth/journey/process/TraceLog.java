package dev.hearth.journey.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a log of strace. A call that another thread interrupted stands in two lines; it counts where it ended, and not at all
 * when it never did.
 */
final class TraceLog {
    private static final Pattern LINE = Pattern.compile("(\\d+) +(.*)", Pattern.DOTALL);
    private static final String UNFINISHED = " <unfinished ...>";
    private static final Pattern RESUMED = Pattern.compile("<\\.\\.\\. \\w+ resumed>(.*)", Pattern.DOTALL);
    private static final Pattern RESULT = Pattern.compile(" += (?:(\\d+)(<[^>]*>)?|-1 E.*)$");

    private final Map<String, String> begun = new HashMap<>();

    private TraceLog() {}

    /** Tells all calls in the order in which they ended. */
    static void read(Path log, Consumer<SystemCall> reader) throws IOException {
        TraceLog state = new TraceLog();
        try (BufferedReader lines = Files.newBufferedReader(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                state.call(line).ifPresent(reader);
            }
        }
    }

    private Optional<SystemCall> call(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalStateException("not a line of strace: " + line);
        }
        String thread = parts.group(1);
        String what = parts.group(2);
        if (what.endsWith(UNFINISHED)) {
            begun.put(thread, what.substring(0, what.length() - UNFINISHED.length()));
            return Optional.empty();
        }
        Matcher resumed = RESUMED.matcher(what);
        return ended(resumed.matches() ? begun.remove(thread) + resumed.group(1) : what);
    }

    private static Optional<SystemCall> ended(String call) {
        Matcher result = RESULT.matcher(call);
        int open = call.indexOf('(');
        if (open < 0 || !result.find()) {
            return Optional.empty();
        }
        int close = call.lastIndexOf(')', result.start());
        List<String> arguments = List.of(call.substring(open + 1, close).split(", ", -1));
        long returned = result.group(1) == null ? SystemCall.FAILED : Long.parseLong(result.group(1));
        return Optional.of(new SystemCall(call.substring(0, open), arguments, returned));
    }
}
