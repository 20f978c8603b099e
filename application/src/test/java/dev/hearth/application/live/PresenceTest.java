package dev.hearth.application.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.chat.CreateChannel;
import dev.hearth.application.presence.PresenceView;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.identity.Availability;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.Profile;
import dev.hearth.domain.identity.Status;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.Eventually;
import dev.hearth.testkit.TestClock;
import dev.hearth.testkit.TestHearth;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("CT-03 GC-05 HT-11: who is there")
class PresenceTest {
    private static final String CHANGED = "presence:changed";

    private final TestClock clock = TestClock.someDay();
    private final TestHearth hearth = TestHearth.at(clock);
    private final Caller ada = hearth.somebodyCalled("ada");
    private final Caller grace = hearth.somebodyCalled("grace");
    private final Caller eve = hearth.somebodyCalled("eve");
    private final ChannelId channel = shared("one");
    private final ListeningClient ears = ListeningClient.of(ada);
    private final ListeningClient stranger = ListeningClient.of(eve);

    PresenceTest() {
        connect(ears.connection());
        connect(stranger.connection());
        // Their own arrival.
        hears(ears, 1);
        hears(stranger, 1);
    }

    @AfterEach
    void stop() {
        hearth.close();
    }

    @Test
    void CT_03_somebody_is_online_with_the_first_connection_and_offline_a_while_after_the_last() {
        Client phone = connect(ListeningClient.of(grace).connection());
        Client laptop = connect(ListeningClient.of(grace).connection());
        hears(ears, "online");
        hearth.live().disconnect(phone);
        pass(Duration.ofHours(1).minusMillis(1));
        hearth.live().active(laptop);
        pass(Duration.ZERO);
        hearth.live().disconnect(laptop);
        pass(Duration.ofSeconds(10).minusMillis(1));
        assertThat(state(grace)).isEqualTo("online");
        pass(Duration.ofMillis(1));
        assertThat(state(grace)).isEqualTo("offline");
        Eventually.holds("told", () -> states(ears).getLast().equals("offline"));
    }

    @Test
    void CT_03_who_is_back_within_the_time_of_grace_was_never_gone() {
        Client first = connect(ListeningClient.of(grace).connection());
        hears(ears, "online");
        hearth.live().disconnect(first);
        pass(Duration.ofSeconds(9));
        connect(ListeningClient.of(grace).connection());
        pass(Duration.ofSeconds(9));
        settle();
        assertThat(states(ears)).containsExactly("online");
    }

    @Test
    void CT_03_somebody_is_as_they_are_at_their_most_attended_device() {
        Client phone = connect(ListeningClient.of(grace).connection());
        Client laptop = connect(ListeningClient.of(grace).connection());
        hears(ears, "online");
        hearth.live().away(phone);
        assertThat(state(grace)).isEqualTo("online");
        hearth.live().away(laptop);
        hears(ears, "online", "away");
        hearth.live().active(phone);
        hears(ears, "online", "away", "online");
        hearth.live().disconnect(phone);
        hears(ears, "online", "away", "online", "away");
    }

    @Test
    void CT_03_who_does_nothing_is_away_and_back_with_the_next_command() {
        Client client = connect(ListeningClient.of(grace).connection());
        pass(Duration.ofMinutes(10).minusMillis(1));
        assertThat(state(grace)).isEqualTo("online");
        pass(Duration.ofMillis(1));
        assertThat(state(grace)).isEqualTo("away");
        hearth.live().active(client);
        assertThat(state(grace)).isEqualTo("online");
    }

    @Test
    void CT_03_do_not_disturb_and_not_to_be_seen_are_the_persons_will_on_all_devices() {
        connect(ListeningClient.of(grace).connection());
        hears(ears, "online");
        wishes(Availability.DND);
        hears(ears, "online", "dnd");
        connect(ListeningClient.of(grace).connection());
        settle();
        wishes(Availability.INVISIBLE);
        hears(ears, "online", "dnd", "offline");
        assertThat(online()).containsExactly("ada");
        wishes(Availability.AVAILABLE);
        hears(ears, "online", "dnd", "offline", "online");
    }

    @Test
    void CT_03_a_status_is_told_and_ends_by_itself() {
        connect(ListeningClient.of(grace).connection());
        hears(ears, "online");
        Status lunch = new Status(
                Optional.of("at lunch"),
                Optional.empty(),
                Optional.of(clock.instant().plusSeconds(60)));
        change(user -> user.withProfile(new Profile(
                user.name(),
                Optional.empty(),
                Optional.empty(),
                lunch,
                Availability.AVAILABLE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty())));
        Eventually.holds("the status is told", () -> lastStatus().equals(lunch.text()));
        pass(Duration.ofSeconds(60).minusMillis(1));
        assertThat(hearth.presence().show().run(ada, grace.user()).statusText()).isEqualTo(lunch.text());
        pass(Duration.ofMillis(1));
        Eventually.holds("its end is told", () -> lastStatus().isEmpty());
        assertThat(hearth.presence().show().run(ada, grace.user()).statusText()).isEmpty();
    }

    @Test
    void CT_03_whoever_shares_many_places_is_told_once() {
        for (int i = 0; i < 50; i++) {
            shared("place " + i);
        }
        connect(ListeningClient.of(grace).connection());
        hears(ears, "online");
        settle();
        assertThat(states(ears)).containsExactly("online");
        assertThat(ears.passing(CHANGED))
                .filteredOn(event -> event.data() instanceof PresenceView view && isGrace(view))
                .extracting(LiveEvent::scope)
                .containsExactly(grace.user().scope().toString());
    }

    @Test
    void CT_03_those_who_change_while_somebody_is_told_of_are_told_of_together() {
        Caller bob = member("bob");
        Caller carl = member("carl");
        List.of(grace, bob, carl)
                .forEach(person -> connect(ListeningClient.of(person).connection()));
        hears(ears, 4);
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        connect(SlowClient.atHints(ListeningClient.of(ada).connection(), () -> {
            asked.countDown();
            Eventually.opens(answered);
        }));
        int before = ears.passingTogether().size();
        wishes(grace, Availability.DND);
        Eventually.opens(asked);
        wishes(bob, Availability.DND);
        wishes(carl, Availability.DND);
        Eventually.holds(
                "both are so", () -> state(bob).equals("dnd") && state(carl).equals("dnd"));
        answered.countDown();
        hears(ears, 7);
        assertThat(ears.passingTogether().stream().skip(before))
                .extracting(PresenceTest::names)
                .containsExactly(List.of("grace"), List.of("bob", "carl"));
    }

    private static List<String> names(List<LiveEvent> events) {
        return events.stream()
                .map(event -> ((PresenceView) event.data()).user().username())
                .sorted()
                .toList();
    }

    private Caller member(String name) {
        Caller person = hearth.somebodyCalled(name);
        hearth.addChannelMember().run(ada, channel, person.user());
        return person;
    }

    @Test
    void AZ_4_strangers_hear_and_see_nothing_of_somebody() {
        connect(ListeningClient.of(grace).connection());
        hears(ears, "online");
        assertThat(stranger.passing(CHANGED)).hasSize(1);
        assertThatThrownBy(() -> hearth.presence().show().run(eve, grace.user()))
                .isInstanceOf(Refusal.NotFound.class);
        assertThat(hearth.presence().list().run(eve, List.of(grace.user(), eve.user(), ada.user())))
                .extracting(view -> view.user().username())
                .containsExactly("eve");
        assertThatThrownBy(() -> hearth.listOnline().run(eve, channel, PageRequest.first()))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void AZ_5_whoever_was_put_out_hears_no_more_of_those_who_are_in() {
        Client client = connect(ListeningClient.of(grace).connection());
        hears(ears, "online");
        hearth.chat().removeChannelMember().run(ada, channel, grace.user());
        Eventually.holds("grace is out", () -> !circleOfGraceHas(channel));
        hearth.live().disconnect(client);
        pass(Duration.ofSeconds(10));
        settle();
        assertThat(states(ears)).containsExactly("online");
    }

    private boolean circleOfGraceHas(ChannelId place) {
        return hearth.stores().channelMembers().find(place, grace.user()).isPresent();
    }

    @Test
    void CT_03_who_is_online_in_a_channel_is_listed_in_pages() {
        connect(ListeningClient.of(grace).connection());
        assertThat(online()).containsExactlyInAnyOrder("ada", "grace");
        var first = hearth.listOnline().run(ada, channel, new PageRequest(Optional.empty(), 1));
        var second = hearth.listOnline().run(ada, channel, new PageRequest(first.next(), 1));
        assertThat(List.of(first.items(), second.items()))
                .allSatisfy(page -> assertThat(page).hasSize(1));
        assertThat(second.next()).isEmpty();
    }

    private List<String> online() {
        return hearth.listOnline().run(ada, channel, PageRequest.first()).items().stream()
                .map(view -> view.user().username())
                .toList();
    }

    private void wishes(Availability wish) {
        wishes(grace, wish);
    }

    private void wishes(Caller person, Availability wish) {
        hearth.identity().accounts().changeAvailability().run(person, wish);
    }

    private void change(UnaryOperator<User> change) {
        User user = hearth.stores().users().find(grace.user()).orElseThrow();
        hearth.stores().users().replace(change.apply(user).next());
        // Tells the nodes that what others see of her was changed.
        wishes(Availability.AVAILABLE);
    }

    private String state(Caller person) {
        return hearth.presence().show().run(ada, person.user()).state();
    }

    /** How grace was, as the client was told. */
    private List<String> states(ListeningClient client) {
        return client.passing(CHANGED).stream()
                .map(event -> (PresenceView) event.data())
                .filter(this::isGrace)
                .map(PresenceView::state)
                .toList();
    }

    private boolean isGrace(PresenceView view) {
        return view.user().id().equals(grace.user().toString());
    }

    private Optional<String> lastStatus() {
        return ((PresenceView) ears.passing(CHANGED).getLast().data()).statusText();
    }

    private static void hears(ListeningClient client, int times) {
        Eventually.holds("heard", () -> client.passing(CHANGED).size() >= times);
    }

    private void hears(ListeningClient client, String... expected) {
        Eventually.holds("heard", () -> states(client).size() >= expected.length);
        assertThat(states(client)).containsExactly(expected);
    }

    /** What would be told by now has been: news of ada go through the same rooms, after all that was on its way. */
    private void settle() {
        int before = ears.passing(CHANGED).size();
        hearth.identity().accounts().changeAvailability().run(ada, Availability.DND);
        Eventually.holds("ada hears of herself", () -> toldOfAda("dnd", before));
        int later = ears.passing(CHANGED).size();
        hearth.identity().accounts().changeAvailability().run(ada, Availability.AVAILABLE);
        Eventually.holds("ada hears again", () -> toldOfAda("online", later));
    }

    private boolean toldOfAda(String state, int after) {
        return ears.passing(CHANGED).stream()
                .skip(after)
                .map(event -> (PresenceView) event.data())
                .anyMatch(view -> !isGrace(view) && view.state().equals(state));
    }

    private void pass(Duration time) {
        clock.move(time);
        hearth.sweepPresence().run();
    }

    private ChannelId shared(String name) {
        ChannelId opened = ChannelId.parse(hearth.createChannel()
                .run(ada, new CreateChannel.Command(Optional.empty(), ChannelType.PRIVATE, new ChannelName(name), ""))
                .id());
        hearth.addChannelMember().run(ada, opened, grace.user());
        return opened;
    }

    private Client connect(Client client) {
        hearth.live().connect(client, Positions.none());
        return client;
    }
}
