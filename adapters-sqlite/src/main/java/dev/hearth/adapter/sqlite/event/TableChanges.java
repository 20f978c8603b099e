package dev.hearth.adapter.sqlite.event;

import dev.hearth.adapter.sqlite.store.Mapping;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.domain.event.Revised;
import java.util.UUID;

/**
 * The changes of a table that an index leads to by scope and revision.
 *
 * @param sql takes the scope's id, the position and the limit, and gives rows in the order of their revisions
 */
public record TableChanges(String sql, Mapping<? extends Revised> mapping) implements ChangeSource {
    @Override
    public Slice since(Session session, UUID scope, long position, int limit) {
        return Slice.of(session.list(sql, mapping, scope, position, limit), limit);
    }
}
