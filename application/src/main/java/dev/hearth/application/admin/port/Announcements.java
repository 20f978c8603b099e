package dev.hearth.application.admin.port;

import dev.hearth.domain.admin.Announcement;
import dev.hearth.domain.admin.AnnouncementId;
import dev.hearth.domain.shared.Page;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Stored announcements, also those that were taken back.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface Announcements {
    void add(Announcement announcement);

    Optional<Announcement> find(AnnouncementId id);

    /**
     * Changes one. Nothing is stored where the change gives an equal one.
     *
     * @param change pure: may be called again where writers race; a refusal it throws is passed on and nothing is stored
     * @return as stored; empty when there is none
     */
    Optional<Announcement> change(AnnouncementId id, UnaryOperator<Announcement> change);

    /** Those of some ids that there are, in one read; in no promised order. */
    List<Announcement> among(Set<AnnouncementId> ids);

    /**
     * All there are, newest first.
     *
     * @param before the id of the last one already seen, empty for the first page
     * @param limit 1 or more
     */
    Page<Announcement> list(Optional<AnnouncementId> before, int limit);
}
