package dev.hearth.journey.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.journey.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole town loses its connections at once. */
@Tag("long")
class ManyReturnTest {
    private static final int PEOPLE = 200;
    private static final int DEVICES = 10;
    private static final long LONGEST_WAIT = 5_000;

    /** What RS-7 allows. */
    private static final Duration BACK_WITHIN = Duration.ofSeconds(30);

    @Test
    void RS_7_two_thousand_cut_at_once_are_back_in_time_have_missed_nothing_and_nobody_is_logged_out(
            @TempDir Path folder) {
        try (House house = new House(ServerProcess.on(folder))) {
            Member host = Member.registered(house.base(), "host");
            String channel = host.rest().opensChannel("town");
            List<Returning> clients = clients(house, channel);
            assertThat(all(clients, client -> client.comeBack(house, 1000))).succeedsWithin(Patience.LONGEST);

            clients.forEach(Returning::cut);
            host.rest().says(channel, "while you were away", "1").data();

            assertThat(all(clients, client -> client.comeBack(house, LONGEST_WAIT)))
                    .succeedsWithin(BACK_WITHIN);
            assertThat(clients).allSatisfy(client -> assertThat(client.texts()).containsExactly("while you were away"));
            assertThat(clients)
                    .allMatch(client ->
                            client.member().rest().get("/api/v1/users/me").status() == 200);
            clients.forEach(Returning::cut);
        }
    }

    private static List<Returning> clients(House house, String channel) {
        List<Member> people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> Member.registered(house.base(), "person" + i))
                .toList();
        people.forEach(person -> person.rest().joins(channel));
        return people.stream()
                .flatMap(person -> Stream.generate(() -> new Returning(person)).limit(DEVICES))
                .toList();
    }

    private static CompletableFuture<Void> all(List<Returning> clients, Consumer<Returning> doing) {
        return CompletableFuture.allOf(clients.stream()
                .map(client -> CompletableFuture.runAsync(() -> doing.accept(client), Thread::startVirtualThread))
                .toArray(CompletableFuture[]::new));
    }
}
