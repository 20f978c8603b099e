package dev.hearth.application.chat;

import dev.hearth.application.chat.port.Drafts;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.chat.Draft;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Page;
import java.util.Optional;

/** Lists what somebody has begun to write and not sent, the latest last. */
public final class ListDrafts {
    private final Drafts drafts;
    private final Cursors cursors;

    public ListDrafts(Drafts drafts, Cursors cursors) {
        this.drafts = drafts;
        this.cursors = cursors;
    }

    public Page<DraftView> run(Caller caller, PageRequest request) {
        String list = "drafts:" + caller.user();
        Optional<Long> after = cursors.open(list, request.cursor()).map(Long::valueOf);
        Page<Draft> page = drafts.of(caller.user(), after, request.limit());
        return cursors.seal(list, page.map(DraftView::of));
    }
}
