package dev.hearth.testkit;

import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectCard;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectKey;
import dev.hearth.domain.work.ProjectMember;
import dev.hearth.domain.work.ProjectName;
import dev.hearth.domain.work.ProjectRole;
import dev.hearth.domain.work.ProjectVisibility;
import java.util.Optional;

/** What {@link Given} is for projects: words in the past tense write to the store, the {@code new…} ones do not. */
public final class GivenProjects {
    private final Stores stores;
    private final Given given;

    private GivenProjects(Stores stores) {
        this.stores = stores;
        this.given = Given.in(stores);
    }

    public static GivenProjects in(Stores stores) {
        return new GivenProjects(stores);
    }

    public TestIds ids() {
        return given.ids();
    }

    public TestClock clock() {
        return given.clock();
    }

    public User storedPerson(String username) {
        return given.storedPerson(username);
    }

    public Group storedGroup(String name, User founder) {
        return given.storedGroup(name, founder);
    }

    /** A personal one that nobody but its members sees. */
    public Project newProject(String key, User creator) {
        return newProject(Optional.empty(), ProjectVisibility.PRIVATE, key, creator);
    }

    public Project newProject(Optional<GroupId> group, ProjectVisibility visibility, String key, User creator) {
        return Project.planned(
                new ProjectId(ids().next()), group, card(key, key, ""), visibility, creator.id(), clock().instant());
    }

    public static ProjectCard card(String key, String name, String description) {
        return new ProjectCard(new ProjectKey(key), new ProjectName(name), description);
    }

    public Project storedProject(String key, User creator) {
        return stores.projects().add(newProject(key, creator));
    }

    public Project storedProject(Group group, ProjectVisibility visibility, String key, User creator) {
        return stores.projects().add(newProject(Optional.of(group.id()), visibility, key, creator));
    }

    public ProjectMember newMember(Project project, User user) {
        return ProjectMember.joining(project.id(), user.id(), ProjectRole.MEMBER, clock().instant());
    }

    public ProjectMember joined(Project project, User user) {
        return stores.projectMembers().add(newMember(project, user));
    }

    /** Ends the membership of somebody who is in. */
    public ProjectMember left(Project project, User user) {
        return stores.projectMembers()
                .change(project.id(), user.id(), member -> member.leaving(clock().instant()))
                .orElseThrow();
    }

    public Project deleted(Project project) {
        return stores.projects()
                .change(project.id(), now -> now.with(now.life().deleting(clock().instant())))
                .orElseThrow();
    }
}
