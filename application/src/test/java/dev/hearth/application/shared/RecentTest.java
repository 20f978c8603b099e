package dev.hearth.application.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.testkit.Race;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What was used last is kept. */
class RecentTest {
    private final Recent<String, Integer> recent = new Recent<>(3);

    private void keepThree() {
        recent.keep("a", 1);
        recent.keep("b", 2);
        recent.keep("c", 3);
    }

    private Set<String> names() {
        return recent.findAll(Set.of("a", "b", "c", "d")).keySet();
    }

    @Test
    void asManyAsFitAreKept() {
        keepThree();
        assertThat(recent.findAll(Set.of("a", "b", "c", "d"))).isEqualTo(Map.of("a", 1, "b", 2, "c", 3));
        assertThat(recent.find("a")).contains(1);
        assertThat(recent.find("d")).isEmpty();
    }

    @Test
    void whatWasKeptLongestAgoGoes() {
        keepThree();
        recent.keep("d", 4);
        assertThat(names()).containsExactlyInAnyOrder("b", "c", "d");
    }

    @Test
    void whatIsLookedAtStays() {
        keepThree();
        assertThat(recent.find("a")).isPresent();
        recent.keep("d", 4);
        assertThat(names()).containsExactlyInAnyOrder("a", "c", "d");
    }

    @Test
    void whatIsLookedAtWithOthersStays() {
        keepThree();
        assertThat(recent.findAll(Set.of("a", "x"))).containsOnlyKeys("a");
        recent.keep("d", 4);
        assertThat(names()).containsExactlyInAnyOrder("a", "c", "d");
    }

    @Test
    void whatIsKeptAnewTakesThePlaceOfWhatWas() {
        keepThree();
        recent.keep("a", 9);
        assertThat(recent.find("a")).contains(9);
        assertThat(names()).hasSize(3);
    }

    @Test
    void whatIsForgottenIsGone() {
        keepThree();
        recent.forget("b");
        assertThat(names()).containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void whatWasReadIsKept() {
        recent.keepUnlessForgotten("a", 1, recent.timesForgotten());
        assertThat(recent.find("a")).contains(1);
    }

    /** Also where it was not there to be forgotten: that is when it is read. */
    @Test
    void whatWasReadBeforeAnythingWasForgottenIsNotKept() {
        long before = recent.timesForgotten();
        recent.forget("a");
        recent.keepUnlessForgotten("a", 1, before);
        assertThat(recent.find("a")).isEmpty();
    }

    @Test
    void manyMayUseItAtOnce() {
        Race.of(8, runner -> {
            for (int turn = 0; turn < 2000; turn++) {
                String name = String.valueOf((turn * 7 + runner) % 5);
                recent.keepUnlessForgotten(name, turn, recent.timesForgotten());
                recent.findAll(Set.of("0", "1"));
                recent.forget(name);
            }
            return runner;
        });
        assertThat(recent.timesForgotten()).isEqualTo(16_000);
        assertThat(recent.findAll(Set.of("0", "1", "2", "3", "4"))).hasSizeLessThanOrEqualTo(3);
    }
}
