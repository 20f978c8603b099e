package dev.hearth.application.identity;

/** What follows the right password. */
public sealed interface LogInAnswer permits SignedIn, SecondFactorAsked {}
