package dev.hearth.journey.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.journey.people.AdapterSet;
import dev.hearth.journey.people.Listener;
import dev.hearth.journey.people.PlainSocket;
import dev.hearth.journey.people.RedisProcess;
import dev.hearth.journey.people.Rest;
import dev.hearth.testkit.Eventually;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Limits of two nodes on one Redis, and without it. A turn comes back every few seconds, so that on a slow day some more tries than
 * the limit pass; far from twice as many, which would pass if each node counted by itself.
 */
class SharedLimitsTest {
    private static final int LOGINS = 20;
    private static final int SENDS = 20;

    /** So many times an account's limit have all accounts of one address together. */
    private static final int SHARED = 3;

    private static final int TOO_OFTEN = 429;

    private final RedisProcess redis = RedisProcess.start();
    private final Town town = Town.with(
            AdapterSet.CLUSTER,
            Map.of(
                    "HEARTH_REDIS_URI", redis.uri(),
                    "HEARTH_LIMITS_LOGINS", "" + LOGINS,
                    "HEARTH_LIMITS_SENDS", "" + SENDS,
                    "HEARTH_LIMITS_SHARED", "" + SHARED));
    private final List<Rest> nodes = List.of(town.here(), town.there());
    private final Member ada = Member.registered(town.here(), "ada");
    private final String channel = ada.rest().opensChannel(Town.unique("talk"));

    @AfterEach
    void stop() {
        town.close();
        redis.close();
    }

    @Test
    void RL_4_guesses_at_both_nodes_count_together() {
        List<Integer> answers = statuses(2 * LOGINS, i -> guess(nodes.get(i % 2)));
        assertThat(answers.subList(0, LOGINS)).as("as many as are allowed").containsOnly(401);
        assertThat(answers).as("half of them at each node").contains(TOO_OFTEN);
    }

    /** The last four could say 80 words more, where the address has 20 and one more each second: it takes a minute to keep up. */
    @Test
    void RL_4_what_one_says_at_both_nodes_counts_together_and_so_does_what_all_at_one_address_say() {
        Member grace = member("grace");
        List<Member> others = Stream.of("alan", "barbara", "edith", "donald")
                .map(this::member)
                .toList();
        assertThat(sends(ada, SENDS)).containsOnly(201);
        assertThat(sends(ada, SENDS)).as("half of it at each node").contains(TOO_OFTEN);
        assertThat(sends(grace, SENDS)).as("one's haste is not another's").containsOnly(201);
        assertThat(others.stream().flatMap(member -> sends(member, SENDS).stream()))
                .as("no more than each may, but too much from one address")
                .contains(TOO_OFTEN);
    }

    @Test
    void RL_4_without_redis_logging_in_stays_limited_at_each_node_and_sends_go_on() {
        Listener heard = new Listener();
        try (PlainSocket socket = PlainSocket.open(ada.rest(), heard)) {
            redis.close();
            nodes.forEach(this::limitsByItself);
            assertThat(sends(ada, SENDS)).as("what is said meanwhile").containsOnly(201);
            Eventually.holds(
                    "what was said at the same node is heard",
                    () -> heard.texts().contains("word 0"));
            assertThat(socket.closed()).isNotDone();
        }
        assertThat(sends(ada, 2 * 2 * SENDS)).as("though not without end").contains(TOO_OFTEN);
    }

    /** The owner comes in; whoever goes on and on does not. */
    private void limitsByItself(Rest node) {
        Member.loggedIn(ada.login(), node);
        List<Integer> answers = statuses(2 * LOGINS, i -> guess(node));
        assertThat(answers).containsOnly(401, TOO_OFTEN).startsWith(401);
        assertThat(answers.getLast()).isEqualTo(TOO_OFTEN);
    }

    /** What becomes of one's words, every second of which is said at the other node. */
    private List<Integer> sends(Member member, int howMany) {
        return statuses(howMany, i -> member.at(nodes.get(i % 2)).says(channel, "word " + i, Town.unique("name")));
    }

    private static Rest.Answer guess(Rest node) {
        return Member.Login.fresh("nobody").at(node);
    }

    private Member member(String stem) {
        Member member = Member.registered(town.here(), stem);
        member.rest().joins(channel);
        return member;
    }

    private static List<Integer> statuses(int howMany, IntFunction<Rest.Answer> step) {
        return IntStream.range(0, howMany)
                .mapToObj(step)
                .map(Rest.Answer::status)
                .toList();
    }
}
