package dev.hearth.application.group;

/** As much of an invitation as anybody sees who has its secret. */
public record InvitationPreview(String groupName, String inviterName) {}
