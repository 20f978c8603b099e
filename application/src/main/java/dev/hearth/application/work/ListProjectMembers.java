package dev.hearth.application.work;

import dev.hearth.application.identity.Cards;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.application.work.port.ProjectMembers;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectMember;
import java.util.Optional;

/** Lists the people in a project to somebody who may look at it. */
public final class ListProjectMembers {
    private final ProjectAccess access;
    private final ProjectMembers members;
    private final UserCards cards;
    private final Cursors cursors;

    public ListProjectMembers(ProjectAccess access, ProjectMembers members, UserCards cards, Cursors cursors) {
        this.access = access;
        this.members = members;
        this.cards = cards;
        this.cursors = cursors;
    }

    public Page<ProjectMemberView> run(Caller caller, ProjectId project, PageRequest request) {
        access.seen(caller, project);
        String list = "project-members:" + project + ":" + caller.user();
        Optional<UserId> after = cursors.open(list, request.cursor()).map(UserId::parse);
        Page<ProjectMember> page = members.of(project, after, request.limit());
        Cards people = cards.of(page.items(), ProjectMember::user);
        return cursors.seal(list, page.map(m -> ProjectMemberView.of(m, people.of(m.user()))));
    }
}
