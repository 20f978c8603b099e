package dev.hearth.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChannelTest {
    private static final UserId ADA = new UserId(UUID.fromString("ffffffff-0000-7000-8000-000000000001"));
    private static final UserId GRACE = new UserId(UUID.fromString("00000000-0000-7000-8000-000000000002"));
    private static final Optional<GroupId> HOME = Optional.of(new GroupId(new UUID(1, 2)));
    private static final Optional<GroupId> SERVER = Optional.empty();

    @Test
    void aNameIsOneChannelsWithinItsPlace() {
        assertThat(named(SERVER, ChannelType.PUBLIC, "Plans").uniqueKey())
                .isPresent()
                .isEqualTo(named(SERVER, ChannelType.PUBLIC, "PLANS").uniqueKey())
                .isNotEqualTo(named(HOME, ChannelType.PUBLIC, "plans").uniqueKey());
        assertThat(named(HOME, ChannelType.PUBLIC, "plans").uniqueKey())
                .isEqualTo(named(HOME, ChannelType.PRIVATE, "plans").uniqueKey());
    }

    @Test
    void aPrivateChannelOfTheServerTakesNoName() {
        assertThat(named(SERVER, ChannelType.PRIVATE, "plans").uniqueKey()).isEmpty();
    }

    @Test
    void aPairIsTheSameWhoeverAsks() {
        assertThat(DirectPeople.of(ADA, GRACE)).isEqualTo(DirectPeople.of(GRACE, ADA));
        assertThat(DirectPeople.of(ADA, GRACE, ADA).all()).containsExactly(GRACE, ADA);
        assertThat(direct(ADA, GRACE).uniqueKey())
                .isPresent()
                .isEqualTo(direct(GRACE, ADA).uniqueKey());
        assertThat(direct(ADA, ADA).uniqueKey()).isNotEqualTo(direct(ADA, GRACE).uniqueKey());
    }

    @Test
    void aNameThatLooksLikeAPairIsNone() {
        String key = direct(ADA, GRACE).uniqueKey().orElseThrow();
        assertThat(named(SERVER, ChannelType.PUBLIC, key).uniqueKey()).isNotEqualTo(Optional.of(key));
    }

    @Test
    void aBrokenChannelCannotBe() {
        assertRefused(
                ChannelType.DIRECT,
                Optional.of(new ChannelName("x")),
                Optional.of(DirectPeople.of(ADA, GRACE)),
                SERVER);
        assertRefused(ChannelType.DIRECT, Optional.empty(), Optional.empty(), SERVER);
        assertRefused(ChannelType.DIRECT, Optional.empty(), Optional.of(DirectPeople.of(ADA, GRACE)), HOME);
        assertRefused(ChannelType.PUBLIC, Optional.empty(), Optional.empty(), SERVER);
        assertRefused(
                ChannelType.PRIVATE,
                Optional.of(new ChannelName("x")),
                Optional.of(DirectPeople.of(ADA, GRACE)),
                SERVER);
    }

    @Test
    void directPeopleAreReadBackFromTheirKey() {
        DirectPeople three = DirectPeople.of(ADA, GRACE, new UserId(new UUID(9, 9)));
        assertThat(DirectPeople.parse(three.key())).isEqualTo(three);
    }

    @Test
    void moreThanTenPeopleNeedAChannelWithAName() {
        List<UserId> crowd =
                IntStream.range(0, 11).mapToObj(i -> new UserId(new UUID(i, i))).toList();
        assertThat(new DirectPeople(crowd.subList(0, 10)).all()).hasSize(10);
        assertThatThrownBy(() -> new DirectPeople(crowd)).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> new DirectPeople(List.of())).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void aDeletedChannelTakesNoNameAndClosesItsScope() {
        Channel open = named(HOME, ChannelType.PUBLIC, "plans");
        Channel deleted = open.with(new ChannelLife(Optional.empty(), Optional.of(Instant.EPOCH)));
        assertThat(deleted.uniqueKey()).isEmpty();
        assertThat(deleted.follower()).contains(deleted.scope());
        assertThat(open.follower()).isEmpty();
    }

    @Test
    void onlyAGroupsPublicChannelTakesInEverybody() {
        assertThat(named(HOME, ChannelType.PUBLIC, "all")
                        .with(Admission.EVERYBODY)
                        .admission())
                .isEqualTo(Admission.EVERYBODY);
        Channel secret = named(HOME, ChannelType.PRIVATE, "all");
        Channel ofTheServer = named(SERVER, ChannelType.PUBLIC, "all");
        assertThatThrownBy(() -> secret.with(Admission.EVERYBODY)).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> ofTheServer.with(Admission.EVERYBODY)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void aTopicIsOneBoundedLine() {
        assertThat(new ChannelCard(Optional.empty(), "  lunch ", "").topic()).isEqualTo("lunch");
        assertThatThrownBy(() -> new ChannelCard(Optional.empty(), "a\nb", "")).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> new ChannelCard(Optional.empty(), "a".repeat(251), ""))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void whatWasStoredKeepsItsFirstRevision() {
        Channel stored = named(HOME, ChannelType.PUBLIC, "plans").storedAt(3);
        assertThat(stored.firstRevision()).isEqualTo(3);
        assertThat(stored.revision()).isEqualTo(3);
    }

    private static void assertRefused(
            ChannelType type, Optional<ChannelName> name, Optional<DirectPeople> people, Optional<GroupId> group) {
        assertThatThrownBy(() -> new Channel(
                        id(),
                        group,
                        type,
                        new ChannelCard(name, "", ""),
                        people,
                        Admission.ASKED,
                        ChannelLife.OPEN,
                        ADA,
                        Instant.EPOCH,
                        Channel.UNSTORED,
                        Channel.UNSTORED))
                .isInstanceOf(Refusal.Invalid.class);
    }

    private static Channel named(Optional<GroupId> group, ChannelType type, String name) {
        return Channel.named(id(), group, type, ChannelCard.named(new ChannelName(name), "", ""), ADA, Instant.EPOCH);
    }

    private static Channel direct(UserId one, UserId other) {
        return Channel.direct(id(), DirectPeople.of(one, other), one, Instant.EPOCH);
    }

    private static ChannelId id() {
        return new ChannelId(new UUID(3, 4));
    }
}
