package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.admin.port.AuditLog;
import dev.hearth.domain.admin.AuditAction;
import dev.hearth.domain.admin.AuditEntry;
import dev.hearth.domain.admin.AuditId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of {@link AuditLog}. */
public interface AuditLogContract extends StoresUnderTest {
    Instant AT = Instant.parse("2026-04-05T06:07:08.901Z");

    private AuditEntry entry(TestIds ids, String detail) {
        return new AuditEntry(
                new AuditId(ids.next()),
                AT,
                Optional.of(People.ada().user().id()),
                AuditAction.USER_SUSPENDED,
                People.grace().user().id().value(),
                detail);
    }

    private List<AuditEntry> all() {
        return stores().auditLog().list(Optional.empty(), 1000).items();
    }

    @Test
    default void nothingWasDoneYet() {
        assertThat(all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(AuditAction.class)
    default void whatWasDoneIsKeptExactly(AuditAction action) {
        UserId actor = People.ada().user().id();
        AuditEntry byAdmin = new AuditEntry(
                new AuditId(new TestIds().next()), AT, Optional.of(actor), action, actor.value(), "user → admin");
        stores().auditLog().add(byAdmin);
        assertThat(all()).containsExactly(byAdmin);
    }

    @Test
    default void theOperatorIsNobody() {
        AuditEntry byOperator = new AuditEntry(
                new AuditId(new TestIds().next()),
                AT,
                Optional.empty(),
                AuditAction.ADMIN_CREATED,
                People.ada().user().id().value(),
                "");
        stores().auditLog().add(byOperator);
        assertThat(all()).containsExactly(byOperator);
    }

    @ParameterizedTest
    @MethodSource("dev.hearth.testkit.Awkward#names")
    default void detailsComeBackExactly(String detail) {
        AuditEntry entry = entry(new TestIds(), detail);
        stores().auditLog().add(entry);
        assertThat(all()).containsExactly(entry);
    }

    @Test
    default void theNewestComesFirstPageByPage() {
        TestIds ids = new TestIds();
        List<AuditEntry> added = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            AuditEntry entry = entry(ids, "number " + i);
            stores().auditLog().add(entry);
            added.addFirst(entry);
        }
        Page<AuditEntry> first = stores().auditLog().list(Optional.empty(), 3);
        Page<AuditEntry> second = stores().auditLog().list(first.next().map(AuditId::parse), 3);
        Page<AuditEntry> third = stores().auditLog().list(second.next().map(AuditId::parse), 3);
        List<AuditEntry> read = new ArrayList<>(first.items());
        read.addAll(second.items());
        read.addAll(third.items());
        assertThat(read).isEqualTo(added);
        assertThat(third.next()).isEmpty();
    }
}
