package dev.hearth.application.admin;

import dev.hearth.application.admin.port.Announcements;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.admin.AdminPolicy;
import dev.hearth.domain.admin.AnnouncementId;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Page;
import java.util.Optional;

/** Lists what administrators said to everybody or to a group, newest first, also what was taken back. */
public final class ListAnnouncements {
    private final Announcements announcements;
    private final Cursors cursors;

    public ListAnnouncements(Announcements announcements, Cursors cursors) {
        this.announcements = announcements;
        this.cursors = cursors;
    }

    /** For administrators. */
    public Page<AnnouncementView> run(Caller caller, PageRequest request) {
        AdminPolicy.mustBeAdmin(caller);
        String list = "announcements:" + caller.user();
        Optional<AnnouncementId> before = cursors.open(list, request.cursor()).map(AnnouncementId::parse);
        return cursors.seal(list, announcements.list(before, request.limit()).map(AnnouncementView::of));
    }
}
