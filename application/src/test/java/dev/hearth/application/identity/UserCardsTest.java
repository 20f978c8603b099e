package dev.hearth.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.shared.Edit;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.testkit.Stores;
import dev.hearth.testkit.memory.MemoryStore;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UserCardsTest {
    private final SlowReads reads = new SlowReads();
    private final Stores stores = reads.around(MemoryStore.fresh());
    private final Porch porch = Porch.on(stores);
    private final Porch beside = porch.beside();
    private final Caller ada = porch.caller(porch.registered("ada"));
    private final UserCards cards = porch.hearth().cards();

    @AfterEach
    void stop() {
        porch.close();
        beside.close();
    }

    @Test
    void a_new_name_is_shown_at_once() {
        assertThat(cards.one(ada.user()).displayName()).isEqualTo("ada");

        rename("The Countess");

        assertThat(cards.one(ada.user()).displayName()).isEqualTo("The Countess");
    }

    @Test
    @DisplayName("a new name is shown at once by the other nodes too")
    void other_nodes_show_it_too() {
        assertThat(beside.hearth().cards().one(ada.user()).displayName()).isEqualTo("ada");

        rename("The Countess");

        assertThat(beside.hearth().cards().one(ada.user()).displayName()).isEqualTo("The Countess");
    }

    @Test
    @DisplayName("who deleted their account is a former member on every node")
    void the_deleted_are_forgotten_on_every_node() {
        assertThat(beside.hearth().cards().one(ada.user()).displayName()).isEqualTo("ada");

        porch.accounts().deleteAccount().run(ada, Porch.proof());

        for (Porch node : List.of(porch, beside)) {
            CardView card = node.hearth().cards().one(ada.user());
            assertThat(card.displayName()).isEqualTo("Former member");
            assertThat(card.username()).isEmpty();
        }
    }

    @Test
    @DisplayName("who is looked at while their account is deleted is a former member afterwards")
    void the_deleted_are_forgotten_by_whoever_looked_meanwhile() {
        reads.during(
                "remove",
                () -> List.of(porch, beside)
                        .forEach(node -> assertThat(
                                        node.hearth().cards().one(ada.user()).displayName())
                                .isEqualTo("ada")));
        porch.accounts().deleteAccount().run(ada, Porch.proof());
        for (Porch node : List.of(porch, beside)) {
            assertThat(node.hearth().cards().one(ada.user()).displayName()).isEqualTo("Former member");
        }
    }

    @Test
    void a_name_that_changes_while_it_is_read_is_not_kept_as_it_was() {
        reads.during("cards", () -> rename("The Countess"));
        cards.one(ada.user());

        assertThat(cards.one(ada.user()).displayName()).isEqualTo("The Countess");
    }

    @Test
    void what_is_known_is_not_read_again() {
        UserId grace = porch.caller(porch.registered("grace")).user();
        cards.of(Set.of(ada.user(), grace));
        reads.during("cards", () -> {
            throw new AssertionError("read again");
        });

        Cards shown = cards.of(List.of(ada, ada), Caller::user);

        assertThat(shown.of(ada.user()).username()).isEqualTo("ada");
        assertThat(shown.of(grace).displayName()).isEqualTo("Former member");
    }

    private void rename(String name) {
        porch.accounts()
                .changeProfile()
                .run(ada, Wish.nothing().displayName(new Edit.Put<>(name)).command());
    }
}
