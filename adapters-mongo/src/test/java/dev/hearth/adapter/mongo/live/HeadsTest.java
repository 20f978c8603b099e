package dev.hearth.adapter.mongo.live;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.inc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.mongo.OnMemoryMongo;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.User;
import dev.hearth.testkit.Given;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where many scopes stand together is where each of them stands. */
class HeadsTest extends OnMemoryMongo {
    private static final int STEPS = 120;

    @Test
    void scopesAskedForTogetherStandWhereTheyStandAlone() {
        long seed = new Random().nextLong();
        Random chance = new Random(seed);
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        List<Channel> channels = IntStream.range(0, 4)
                .mapToObj(n -> given.storedChannel("channel " + n, ada))
                .toList();
        Set<Scope> all = channels.stream().map(Channel::scope).collect(Collectors.toSet());
        for (int step = 0; step < STEPS; step++) {
            happens(given, ada, channels.get(chance.nextInt(chance.nextInt(4) + 1)), chance);
            Map<Scope, Long> alone =
                    all.stream().collect(Collectors.toMap(Function.identity(), stores().changeLog()::head));
            assertThat(stores().changeLog().heads(all))
                    .as("seed %d, step %d", seed, step)
                    .isEqualTo(alone);
        }
    }

    private void happens(Given given, User ada, Channel channel, Random chance) {
        switch (chance.nextInt(9)) {
            // Somebody took a revision, and died.
            case 0 -> taken(channel.scope());
            // The one membership leaves a revision each time.
            case 1 -> given.joined(channel, ada);
            case 2 -> stores().channelMembers().change(channel.id(), ada.id(), member -> member.leaving(now()));
            case 3 -> pass(Duration.ofSeconds(chance.nextInt(8)));
            default -> given.storedMessage(channel, ada, "something");
        }
    }

    private void taken(Scope scope) {
        link().records(MongoSchema.SCOPES).upsert(eq(scope.toString()), inc("head", 1L), include("head"));
    }
}
