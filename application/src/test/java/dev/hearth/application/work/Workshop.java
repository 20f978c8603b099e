package dev.hearth.application.work;

import dev.hearth.application.group.AddGroupMember;
import dev.hearth.application.group.CreateGroup;
import dev.hearth.application.shared.Edit;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupName;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.ProjectCard;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectKey;
import dev.hearth.domain.work.ProjectName;
import dev.hearth.domain.work.ProjectRole;
import dev.hearth.domain.work.ProjectStatus;
import dev.hearth.domain.work.ProjectVisibility;
import dev.hearth.testkit.TestHearth;
import dev.hearth.testkit.TestProjects;
import dev.hearth.testkit.memory.MemoryStore;
import java.util.List;
import java.util.Optional;

/** A group of Ada's with Grace and Alan in it and Gus as a guest, and Eve, who does not belong to them. */
final class Workshop implements AutoCloseable {
    static final PageRequest ALL = PageRequest.read(Optional.empty(), Optional.of("200"));

    final Meanwhile meanwhile = new Meanwhile();
    private final TestHearth hearth = TestHearth.on(MemoryStore.fresh().behind(meanwhile));
    final Caller ada = hearth.somebodyCalled("ada");
    final Caller grace = hearth.somebodyCalled("grace");
    final Caller alan = hearth.somebodyCalled("alan");
    final Caller gus = hearth.somebodyCalled("gus");
    final Caller eve = hearth.somebodyCalled("eve");
    final GroupId home = GroupId.parse(hearth.createGroup()
            .run(ada, new CreateGroup.Command(new GroupName("Home"), ""))
            .id());

    Workshop() {
        letIn(grace, GroupRole.MEMBER);
        letIn(alan, GroupRole.MEMBER);
        letIn(gus, GroupRole.GUEST);
    }

    private void letIn(Caller person, GroupRole role) {
        hearth.addGroupMember().run(ada, home, new AddGroupMember.Command(person.user(), Optional.of(role)));
    }

    TestHearth hearth() {
        return hearth;
    }

    TestProjects work() {
        return hearth.projects();
    }

    static ProjectCard card(String key) {
        return new ProjectCard(new ProjectKey(key), new ProjectName("Project " + key), "");
    }

    /** A personal project. */
    ProjectId mine(Caller owner, String key) {
        return begun(owner, new CreateProject.Command(Optional.empty(), card(key), Optional.empty()));
    }

    /** A project of the group. */
    ProjectId ours(Caller owner, String key, ProjectVisibility visibility) {
        return begun(owner, new CreateProject.Command(Optional.of(home), card(key), Optional.of(visibility)));
    }

    private ProjectId begun(Caller owner, CreateProject.Command command) {
        return ProjectId.parse(work().createProject().run(owner, command).id());
    }

    void letIn(Caller host, ProjectId project, Caller person, ProjectRole role) {
        work().addProjectMember().run(host, project, person.user(), role);
    }

    ProjectView seen(Caller caller, ProjectId project) {
        return work().showProject().run(caller, project);
    }

    List<String> people(Caller caller, ProjectId project) {
        return work().listProjectMembers().run(caller, project, ALL).items().stream()
                .map(member -> member.user().username() + " " + member.role())
                .sorted()
                .toList();
    }

    static ChangeProject.Command named(String name) {
        return command(Optional.of(new ProjectName(name)), Optional.empty(), Optional.empty());
    }

    static ChangeProject.Command shown(ProjectVisibility visibility) {
        return command(Optional.empty(), Optional.of(visibility), Optional.empty());
    }

    static ChangeProject.Command standing(ProjectStatus status) {
        return command(Optional.empty(), Optional.empty(), Optional.of(status));
    }

    private static ChangeProject.Command command(
            Optional<ProjectName> name, Optional<ProjectVisibility> visibility, Optional<ProjectStatus> status) {
        return new ChangeProject.Command(
                Optional.empty(), name, new Edit.Leave<>(), visibility, status, Optional.empty());
    }

    @Override
    public void close() {
        hearth.close();
    }
}
