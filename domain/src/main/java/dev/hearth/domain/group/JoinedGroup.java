package dev.hearth.domain.group;

/** A group as one of its members has it. */
public record JoinedGroup(Group group, GroupMember member) {}
