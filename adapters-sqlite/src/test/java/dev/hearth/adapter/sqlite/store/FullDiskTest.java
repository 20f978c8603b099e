package dev.hearth.adapter.sqlite.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A disk that is full, played by SQLite's own bound on the size of the file. */
class FullDiskTest extends TestDatabase {
    private static final int TOO_MANY = 10_000;

    @Test
    void aFullDiskRefusesWritesKeepsWhatIsThereAndReadsOn() {
        List<String> kept = new ArrayList<>(List.of(say("before")));
        pagesAtMost(pages());
        fill(kept);
        assertThatThrownBy(() -> say(longWord(TOO_MANY))).isInstanceOf(Refusal.Unavailable.class);
        assertThat(said()).containsExactlyInAnyOrderElementsOf(kept);
        pagesAtMost(1_000_000);
        kept.add(say("after"));
        assertThat(said()).containsExactlyInAnyOrderElementsOf(kept);
    }

    @Test
    void aFullDiskThatHasRoomAgainIsNoticedWithoutARestart() {
        for (int round = 0; round < 3; round++) {
            int now = round;
            pagesAtMost(pages());
            assertThatThrownBy(() -> database.change(session -> session.script("CREATE TABLE t" + now + " (x)")))
                    .isInstanceOf(Refusal.Unavailable.class);
            pagesAtMost(1_000_000);
            assertThatCode(() -> say("round " + now)).doesNotThrowAnyException();
        }
        assertThat(said()).hasSize(3);
    }

    private void fill(List<String> kept) {
        assertThatThrownBy(() -> {
                    for (int n = 0; n < TOO_MANY; n++) {
                        kept.add(say(longWord(n)));
                    }
                })
                .isInstanceOf(Refusal.Unavailable.class);
    }

    private static String longWord(int number) {
        return String.format(Locale.ROOT, "%05d", number).repeat(50);
    }

    private long pages() {
        return database.read(session ->
                session.list("PRAGMA page_count", row -> row.number(1)).getFirst());
    }

    private void pagesAtMost(long pages) {
        database.change(session -> session.script("PRAGMA max_page_count = " + pages));
    }
}
