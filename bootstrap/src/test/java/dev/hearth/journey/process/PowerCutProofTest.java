package dev.hearth.journey.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.sqlite.SqliteStores;
import dev.hearth.adapter.sqlite.store.SqliteSettings;
import dev.hearth.adapter.sqlite.store.SqliteSettings.Synchronous;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.journey.JavaLaunch;
import dev.hearth.journey.JavaProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proves that the power cut of {@link PowerCutTest} would find writes that are acknowledged before they are flushed. */
@Tag("long")
@SuppressWarnings("NullAway.Init") // JUnit fills in the folder
class PowerCutProofTest {
    private static final Pattern STORED = Pattern.compile("^stored number \\d+ as (\\S+)$");
    private static final Pattern ENOUGH = Pattern.compile("^stored number 100 as ");

    @TempDir
    private Path folder;

    @BeforeEach
    void needsStrace() throws InterruptedException {
        Strace.assumed();
    }

    @Test
    void acknowledgementsBeforeTheFlushAreLostWithThePower() throws IOException {
        assertThat(lost(Synchronous.NORMAL)).isPositive();
    }

    @Test
    void acknowledgementsAfterTheFlushAreNot() throws IOException {
        assertThat(lost(Synchronous.FULL)).isZero();
    }

    private long lost(Synchronous synchronous) throws IOException {
        TracedFolder traced = TracedFolder.in(folder);
        List<MessageId> acknowledged = writeUntilThePowerGoes(traced, synchronous);
        Path left = traced.afterThePowerCut(Loss.ALL, new Random(1));
        try (SqliteStores stores = SqliteStores.open(SqliteSettings.in(left))) {
            long lost = acknowledged.stream()
                    .filter(id -> stores.messages().find(id).isEmpty())
                    .count();
            System.out.printf("%s: %d acknowledged, %d lost%n", synchronous, acknowledged.size(), lost);
            return lost;
        }
    }

    private static List<MessageId> writeUntilThePowerGoes(TracedFolder traced, Synchronous synchronous) {
        String data = traced.data().toString();
        JavaLaunch launch = JavaLaunch.of(StoreWriter.class.getName(), data, synchronous.name());
        try (JavaProcess writer = traced.traced(launch).start()) {
            writer.says(ENOUGH);
            writer.freeze();
            writer.kill();
            return writer.output().stream()
                    .map(STORED::matcher)
                    .filter(Matcher::matches)
                    .map(matcher -> MessageId.parse(matcher.group(1)))
                    .toList();
        }
    }
}
