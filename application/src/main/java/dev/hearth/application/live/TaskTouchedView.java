package dev.hearth.application.live;

/** That a task is not as it was, or something was said about it: no more than that, for who is to load it anew. */
public record TaskTouchedView(String taskId) {}
