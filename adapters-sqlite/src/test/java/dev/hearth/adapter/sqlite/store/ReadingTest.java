package dev.hearth.adapter.sqlite.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.testkit.Race;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What readers see while others write. */
class ReadingTest extends TestDatabase {
    @Test
    void aReadSeesOneMomentHoweverLongItTakes() {
        say("before");
        List<String> seen = database.read(session -> {
            List<String> first = words(session);
            Later.settled(Later.call(() -> say("meanwhile")));
            assertThat(words(session)).isEqualTo(first);
            return first;
        });
        assertThat(seen).containsExactly("before");
        assertThat(said()).containsExactly("before", "meanwhile");
    }

    @Test
    void whoWasAnsweredFindsTheirWriteAtOnce() {
        Race<Boolean> race = Race.of(20, runner -> {
            for (int n = 0; n < 20; n++) {
                String word = runner + "/" + n;
                say(word);
                assertThat(said()).contains(word);
            }
            return true;
        });
        assertThat(race.everybody()).hasSize(20);
    }

    @Test
    void aReadWithinAWriteSeesWhatItHasDone() {
        database.change(session -> {
            saying(session, "mine");
            assertThat(said()).containsExactly("mine");
        });
    }
}
