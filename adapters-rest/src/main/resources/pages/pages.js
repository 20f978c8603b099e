"use strict";

// Sends the form of a page to the API and says what came of it. Nothing happens before a person presses the button, and
// nothing is kept: neither the secret that the page was opened with, nor the tokens of a sign-in.
{
  const MOST_TOLD = 200;

  const WORDS = {
    en: {
      signedIn: "You are signed in as {name}, until {end} at the latest.",
      invited: "{inviter} invites you to the group {group}.",
      differ: "The two passwords are not the same.",
      noSecret: "Something is missing in this address. Please open the link again, or ask for a new one.",
      provider: "The sign-in did not work. The reason given: “{reason}”",
      failed: "That did not work ({status}). Please try again later.",
      unreachable: "The server cannot be reached. Please try again later.",
    },
    de: {
      signedIn: "Du bist angemeldet als {name}, längstens bis {end}.",
      invited: "{inviter} lädt dich in die Gruppe {group} ein.",
      differ: "Die beiden Passwörter sind nicht gleich.",
      noSecret: "In dieser Adresse fehlt etwas. Bitte öffne den Link noch einmal oder fordere einen neuen an.",
      provider: "Die Anmeldung hat nicht geklappt. Der angegebene Grund: „{reason}“",
      failed: "Das hat nicht geklappt ({status}). Bitte versuche es später noch einmal.",
      unreachable: "Der Server ist nicht zu erreichen. Bitte versuche es später noch einmal.",
    },
  };

  const language = document.documentElement.lang;
  const words = WORDS[language];
  const forms = [...document.forms];
  const done = document.getElementById("done");
  const linked = document.getElementById("linked");
  const refused = document.getElementById("refused");
  const opened = openedWith();
  const secrets = { code: opened.code, token: opened.code, ticket: opened.ticket };

  /** What stands in the address; there it would be seen, and kept in the history, so it is taken out. */
  function openedWith() {
    const query = new URLSearchParams(location.search);
    const fragment = new URLSearchParams(location.hash.slice(1));
    history.replaceState(null, "", location.pathname);
    return {
      code: query.get("token"),
      ticket: fragment.get("ticket"),
      linked: fragment.has("linked"),
      error: fragment.get("error"),
    };
  }

  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, (whole, name) => values[name]);
  }

  function showOnly(part) {
    for (const other of [...forms, done, linked]) {
      if (other) {
        other.hidden = other !== part;
      }
    }
    const first = part && (part.querySelector("input") || part);
    first?.focus();
  }

  function body(form) {
    const { again, login, ...fields } = Object.fromEntries(new FormData(form));
    if (login !== undefined) {
      fields[login.includes("@") ? "email" : "username"] = login.trim();
    }
    if (form.dataset.secret) {
      fields[form.dataset.secret] = secrets[form.dataset.secret];
    }
    return fields;
  }

  /** A secret that mail programs send in the address is sent there by a page too. */
  function address(form) {
    const { to, query } = form.dataset;
    const path = "api/v1/" + (/^(invitations|notifications)\//.test(to) ? "" : "auth/") + to;
    return query ? path + "?" + new URLSearchParams({ [query]: secrets[query] }) : path;
  }

  async function post(to, fields) {
    const response = await fetch(to, {
      method: "POST",
      credentials: "omit",
      headers: { Accept: "application/json", "Content-Type": "application/json" },
      body: JSON.stringify(fields),
    }).catch(() => {
      throw new Error(words.unreachable);
    });
    // Some answers are empty, and a proxy in between may answer with something else.
    const answer = await response.json().catch(() => ({}));
    if (!response.ok) {
      throw new Error(answer.error || fill(words.failed, { status: response.status }));
    }
    return answer.data ?? {};
  }

  function succeed(answer) {
    forms.forEach((form) => form.reset());
    if (answer.secondFactorTicket) {
      secrets.ticket = answer.secondFactorTicket;
      showOnly(document.getElementById("second-factor"));
      return;
    }
    if (answer.user) {
      const end = new Date(answer.sessionExpiresAt).toLocaleString(language, { dateStyle: "long", timeStyle: "short" });
      document.getElementById("who").textContent = fill(words.signedIn, { name: answer.user.username, end });
    }
    if (answer.groupName) {
      const who = { inviter: answer.inviterName, group: answer.groupName };
      document.getElementById("who").textContent = fill(words.invited, who);
    }
    showOnly(done);
  }

  async function submit(event) {
    event.preventDefault();
    const form = event.currentTarget;
    const { password, again } = form.elements;
    if (again && again.value !== password.value) {
      refused.textContent = words.differ;
      again.focus();
      return;
    }
    const button = form.querySelector("button");
    button.disabled = true;
    refused.textContent = "";
    try {
      succeed(await post(address(form), body(form)));
    } catch (failure) {
      refused.textContent = failure.message;
    } finally {
      button.disabled = false;
    }
  }

  function start() {
    const secret = forms[0].dataset.secret || forms[0].dataset.query;
    if (linked && opened.error !== null) {
      showOnly(null);
      refused.textContent = fill(words.provider, { reason: opened.error.slice(0, MOST_TOLD) });
    } else if (linked && opened.linked) {
      showOnly(linked);
    } else if (secret && !secrets[secret]) {
      showOnly(null);
      refused.textContent = words.noSecret;
    }
    forms.forEach((form) => form.addEventListener("submit", submit));
  }

  start();
}
