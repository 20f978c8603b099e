package dev.hearth.domain.work;

/** A project as one of its members has it. */
public record JoinedProject(Project project, ProjectMember member) {}
