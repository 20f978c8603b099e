package dev.hearth.application.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.identity.UserView;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.Password;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.identity.SystemRole;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserFilter;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.identity.Username;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.Race;
import dev.hearth.testkit.TestHearth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** GC-01: what administrators may do to accounts, and that each of it is written down. */
class AdministrationTest {
    private final TestHearth hearth = TestHearth.inMemory();
    private final Caller admin = admin(hearth, "root");
    private final Caller ada = hearth.somebodyCalled("ada");

    @AfterEach
    void close() {
        hearth.close();
    }

    private static Caller admin(TestHearth hearth, String name) {
        Caller caller = hearth.somebodyCalled(name);
        User user = hearth.stores().users().find(caller.user()).orElseThrow();
        hearth.stores().users().replace(user.withRole(SystemRole.ADMIN).next());
        return new Caller(caller.user(), SystemRole.ADMIN, caller.session(), caller.expiresAt());
    }

    private List<String> audited() {
        return hearth.admin().listAudit().run(admin, PageRequest.first()).items().stream()
                .map(entry -> entry.action() + " " + entry.subjectId() + " " + entry.detail())
                .map(String::strip)
                .toList();
    }

    @Test
    void nobodyElseMayDoAnyOfIt() {
        UserId root = admin.user();
        assertRefused(() -> hearth.admin().listUsers().run(ada, UserFilter.EVERYBODY, PageRequest.first()));
        assertRefused(() -> hearth.admin().showAccount().run(ada, root));
        assertRefused(() -> hearth.admin().changeRole().run(ada, ada.user(), SystemRole.ADMIN));
        assertRefused(() -> hearth.admin().suspendUser().run(ada, root));
        assertRefused(() -> hearth.admin().reactivateUser().run(ada, root));
        assertRefused(() -> hearth.admin().deleteUser().run(ada, root));
        assertRefused(() -> hearth.admin().listAudit().run(ada, PageRequest.first()));
        assertThat(audited()).isEmpty();
    }

    private static void assertRefused(Runnable attempt) {
        assertThatThrownBy(attempt::run).isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void aSuspendedAccountIsOutAtOnceAndBackWhenItIsReactivated() {
        hearth.admin().suspendUser().run(admin, ada.user());
        assertThat(hearth.stores().sessions().of(ada.user())).isEmpty();
        UserView back = hearth.admin().reactivateUser().run(admin, ada.user());
        assertThat(back.status()).isEqualTo("active");
        assertThat(audited()).containsExactly("user_reactivated " + ada.user(), "user_suspended " + ada.user());
    }

    @Test
    void aNewAdministratorIsOneFromTheNextRequestOn() {
        hearth.admin().changeRole().run(admin, ada.user(), SystemRole.ADMIN);
        assertThat(hearth.stores().users().find(ada.user()).map(User::role)).contains(SystemRole.ADMIN);
        assertThat(audited()).containsExactly("user_role_changed " + ada.user() + " admin");
        assertThat(hearth.identity().log().events())
                .anyMatch(event -> event.kind() == SecurityEvent.Kind.ROLE_CHANGED
                        && event.user().equals(Optional.of(ada.user()))
                        && event.detail().contains(admin.user().toString()));
    }

    @Test
    void aDeletedAccountIsGoneAndTheRecordStays() {
        hearth.admin().deleteUser().run(admin, ada.user());
        assertThat(hearth.stores().users().find(ada.user())).isEmpty();
        assertThat(audited()).containsExactly("user_deleted " + ada.user());
    }

    @Test
    void whoIsGoneCannotBeAdministered() {
        hearth.admin().deleteUser().run(admin, ada.user());
        assertThatThrownBy(() -> hearth.admin().suspendUser().run(admin, ada.user()))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void administratorsDoNotDoItToThemselves() {
        assertRefused(() -> hearth.admin().suspendUser().run(admin, admin.user()));
        assertRefused(() -> hearth.admin().deleteUser().run(admin, admin.user()));
        assertRefused(() -> hearth.admin().changeRole().run(admin, admin.user(), SystemRole.USER));
    }

    @Test
    void ofTwoWhoSuspendEachOtherAtOnceOneIsLeft() {
        for (int round = 0; round < 50; round++) {
            try (TestHearth fresh = TestHearth.inMemory()) {
                List<Caller> both = List.of(admin(fresh, "root"), admin(fresh, "other"));
                Race.of(
                        2,
                        runner -> fresh.admin()
                                .suspendUser()
                                .run(both.get(runner), both.get(1 - runner).user()));
                assertThat(both)
                        .anyMatch(caller -> fresh.stores()
                                .users()
                                .find(caller.user())
                                .filter(User::isActive)
                                .isPresent());
            }
        }
    }

    @Test
    void theOperatorMakesTheFirstOneWithAnAddressTheyVouchFor() {
        UserId made = hearth.admin()
                .createAdmin()
                .run(
                        new EmailAddress("keeper@example.org"),
                        new Username("keeper"),
                        Password.chosen("a quiet evening"));
        User keeper = hearth.stores().users().find(made).orElseThrow();
        assertThat(keeper.isAdmin()).isTrue();
        assertThat(keeper.emailVerified()).isTrue();
        assertThat(audited()).containsExactly("admin_created " + made);
    }

    @Test
    void theListIsFilteredAndItsCursorBelongsToItsFilter() {
        hearth.somebodyCalled("grace");
        UserFilter ada = new UserFilter(Optional.of("AD"), Optional.empty(), Optional.empty());
        assertThat(hearth.admin()
                        .listUsers()
                        .run(admin, ada, PageRequest.first())
                        .items())
                .extracting(UserView::username)
                .containsExactly("ada");
        Optional<String> cursor = hearth.admin()
                .listUsers()
                .run(admin, UserFilter.EVERYBODY, new PageRequest(Optional.empty(), 1))
                .next();
        assertThatThrownBy(() -> hearth.admin().listUsers().run(admin, ada, new PageRequest(cursor, 1)))
                .isInstanceOf(Refusal.Invalid.class);
    }
}
