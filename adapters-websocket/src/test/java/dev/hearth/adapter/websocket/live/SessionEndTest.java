package dev.hearth.adapter.websocket.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.websocket.fixture.DialectClient;
import dev.hearth.adapter.websocket.fixture.HearthServer;
import dev.hearth.adapter.websocket.fixture.Person;
import dev.hearth.adapter.websocket.fixture.ProductDialect;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SystemRole;
import dev.hearth.testkit.Eventually;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** SE-6: a connection ends with its session, at once, and only that one. */
class SessionEndTest {
    private final HearthServer server = HearthServer.start();
    private final Person ada = server.person("ada");
    private final Person ben = server.person("ben");
    private final ChannelId channel = server.publicChannel(ada, "all");

    SessionEndTest() {
        server.hearth().joinChannel().run(ben.caller(), channel);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void SE_6_logging_out_ends_the_sockets_of_this_session_only(ProductDialect dialect) {
        onlyThisEnds(
                dialect, ended -> server.hearth().identity().sessions().logOut().run(ended.caller()));
    }

    @ParameterizedTest
    @EnumSource
    void SE_6_revoking_a_session_from_elsewhere_ends_its_sockets_only(ProductDialect dialect) {
        onlyThisEnds(
                dialect,
                ended -> server.hearth()
                        .identity()
                        .sessions()
                        .revokeSession()
                        .run(ada.caller(), ended.caller().session()));
    }

    @ParameterizedTest
    @EnumSource
    void SE_6_revoking_all_others_ends_their_sockets_only(ProductDialect dialect) {
        onlyThisEnds(
                dialect,
                ended -> server.hearth()
                        .identity()
                        .sessions()
                        .revokeOtherSessions()
                        .run(ada.caller()));
    }

    private void onlyThisEnds(ProductDialect dialect, Consumer<Person> end) {
        Person phone = ada.elsewhere();
        try (DialectClient gone = dialect.connect(server, phone);
                DialectClient kept = dialect.connect(server, ada);
                DialectClient other = dialect.connect(server, ben)) {
            end.accept(phone);
            ben.says(channel, "after the end");
            gone.awaitEnd(4403);
            assertThat(gone.rest()).isEmpty();
            assertThat(kept.next("message:created").data().path("text").asText())
                    .isEqualTo("after the end");
            assertThat(other.next("message:created").scope()).isEqualTo("channel:" + channel);
            refusedAgain(dialect, phone);
            nothingIsLeft(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void AZ_6_suspending_somebody_ends_all_their_sockets_and_nobody_else_s(ProductDialect dialect) {
        Person phone = ada.elsewhere();
        try (DialectClient one = dialect.connect(server, ada);
                DialectClient two = dialect.connect(server, phone);
                DialectClient other = dialect.connect(server, ben)) {
            server.hearth().admin().suspendUser().run(admin(), ada.id());
            ben.says(channel, "among ourselves");
            one.awaitEnd(4403);
            two.awaitEnd(4403);
            assertThat(one.rest()).isEmpty();
            assertThat(two.rest()).isEmpty();
            other.next("message:created");
            refusedAgain(dialect, ada);
            refusedAgain(dialect, phone);
            nothingIsLeft(1);
        }
    }

    private Caller admin() {
        Caller carl = server.person("carl").caller();
        return new Caller(carl.user(), SystemRole.ADMIN, carl.session(), carl.expiresAt());
    }

    private void refusedAgain(ProductDialect dialect, Person person) {
        try (DialectClient again = dialect.open(server)) {
            String cursors = "{\"channel:%s\":\"0\"}".formatted(channel);
            assertThat(again.hello(person.token(), cursors)
                            .path("error")
                            .path("code")
                            .asText())
                    .isEqualTo("unauthenticated");
            assertThat(again.events()).isEmpty();
        }
    }

    private void nothingIsLeft(int clients) {
        Eventually.holds(
                "only the others are connected", () -> server.hearth().live().clients() == clients);
        Eventually.holds("no timer is left", () -> server.timers().waiting() == clients);
    }
}
