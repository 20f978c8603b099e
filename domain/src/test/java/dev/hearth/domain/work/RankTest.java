package dev.hearth.domain.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.shared.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RankTest {
    @ParameterizedTest
    @CsvSource({"a0,a1", "a9,aA", "aZ,aa", "az,b00", "bzz,c000", "a0V,a1", "Zz,a0", "Z0,Z1", "Yzz,Z0", "Xzzz,Y00"})
    void behindARankIsTheNextWholeNumber(String low, String next) {
        assertThat(Rank.after(new Rank(low))).isEqualTo(new Rank(next));
    }

    @ParameterizedTest
    @CsvSource({"a1,a0", "aA,a9", "b00,az", "c000,bzz", "a0V,a0", "a0,Zz", "Z1,Z0", "Z0,Yzz", "Y00,Xzzz"})
    void beforeARankIsTheWholeNumberBelow(String high, String previous) {
        assertThat(Rank.before(new Rank(high))).isEqualTo(new Rank(previous));
    }

    @ParameterizedTest
    @CsvSource({
        "a0,a1,a0V",
        "a0F,a0H,a0G",
        "a0,a2,a1",
        "a0,a0V,a0F",
        "a0V,a1,a0k",
        "a01,a02,a01V",
        "a0z,a1,a0zV",
        "a0,a001,a000V",
        "Zz,a0,ZzV",
        "Zz,a1,a0",
        "a0,a1V,a1",
        "az,b00,azV",
        "a0V,a0W1,a0W"
    })
    void betweenTwoRanksIsAShortOne(String low, String high, String between) {
        assertThat(Rank.between(new Rank(low), new Rank(high))).isEqualTo(new Rank(between));
    }

    @Test
    void numbersRiseAsRanksDo() {
        List<Rank> ranks = LongStream.of(0, 1, 9, 10, 35, 36, 61, 62, 63, 3843, 3844, 100_000, Integer.MAX_VALUE)
                .mapToObj(Rank::of)
                .toList();
        assertThat(ranks).isSorted().doesNotHaveDuplicates();
        assertThat(ranks).allSatisfy(rank -> assertThat(rank.value().length()).isLessThan(8));
    }

    @Test
    void thingsPutAnywhereLieWhereTheyWerePut() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Rank> order = new ArrayList<>(List.of(Rank.FIRST));
        for (int step = 0; step < 3000; step++) {
            int place = random.nextInt(4) == 0 ? random.nextInt(2) * order.size() : random.nextInt(order.size() + 1);
            order.add(place, between(order, place));
        }
        assertThat(order)
                .as("seed " + seed)
                .isSortedAccordingTo(Comparator.comparing(Rank::value))
                .doesNotHaveDuplicates();
    }

    private static Rank between(List<Rank> order, int place) {
        if (place == 0) {
            return Rank.before(order.getFirst());
        }
        return place == order.size()
                ? Rank.after(order.getLast())
                : Rank.between(order.get(place - 1), order.get(place));
    }

    @Test
    void theEndsOfAnOrderStayShort() {
        Rank first = Rank.FIRST;
        Rank last = Rank.FIRST;
        for (int step = 0; step < 100_000; step++) {
            first = Rank.before(first);
            last = Rank.after(last);
        }
        assertThat(first.value()).hasSize(4).isLessThan(last.value());
        assertThat(last.value()).hasSize(4);
    }

    @Test
    void whatIsPutAgainAndAgainBetweenTheSameTwoGrowsSlowlyAndNotForEver() {
        Rank low = Rank.of(1);
        Rank high = Rank.of(2);
        for (int step = 0; step < 1000; step++) {
            high = Rank.between(low, high);
        }
        assertThat(high.value().length()).isLessThan(250);
        Rank full = new Rank("a1" + "0".repeat(Rank.MAX_LENGTH - 3) + "1");
        assertThatThrownBy(() -> Rank.between(low, full)).isInstanceOf(Refusal.LimitReached.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "b0", "a0-", "0a", "a00", "a0é", "Y0"})
    void whatIsNoRankIsRefused(String text) {
        assertThatThrownBy(() -> new Rank(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thereIsNothingBetweenARankAndItself() {
        for (Rank high : List.of(Rank.of(5), Rank.of(4))) {
            assertThatThrownBy(() -> Rank.between(Rank.of(5), high)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(IntStream.range(0, 3).mapToObj(Rank::of).map(Rank::toString)).containsExactly("a0", "a1", "a2");
    }
}
