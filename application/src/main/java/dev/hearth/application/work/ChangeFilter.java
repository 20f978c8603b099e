package dev.hearth.application.work;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.shared.Fingerprint;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.FilterCard;
import dev.hearth.domain.work.FilterId;
import dev.hearth.domain.work.SavedFilter;
import java.util.Map;
import java.util.Optional;

/** Changes what a saved filter is called, or what it lists. What is not named stays as it is. */
public final class ChangeFilter {
    private final FilterAccess filters;
    private final EventBus bus;

    public ChangeFilter(FilterAccess filters, EventBus bus) {
        this.filters = filters;
        this.bus = bus;
    }

    /**
     * What is to change.
     *
     * @param seen of the filter, as it was shown to whoever changes it
     */
    public record Command(Optional<String> name, Optional<Map<String, String>> query, Optional<Fingerprint> seen) {
        private SavedFilter over(SavedFilter before) {
            SavedFilter after = before.with(FilterCard.of(
                    name.orElse(before.card().name()),
                    query.orElse(before.card().query())));
            seen.ifPresent(s -> s.mustHold(
                    FilterView.of(before).fingerprint(), FilterView.of(after).fingerprint()));
            return after;
        }
    }

    /** Refuses as stale when what is to change was changed by somebody else. */
    public FilterView run(Caller caller, FilterId id, Command command) {
        filters.mustChange(caller, id);
        SavedFilter changed = filters.change(id, command::over);
        bus.publish(changed);
        return FilterView.of(changed);
    }
}
