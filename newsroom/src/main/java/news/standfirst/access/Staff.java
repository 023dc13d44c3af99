package news.standfirst.access;

import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import news.standfirst.story.Language;
import org.jspecify.annotations.Nullable;

/** Takes on people, changes what they may do, and shows them out. Thread-safe. */
public final class Staff {
  /**
   * A person and, when the house made a password, what to tell them.
   *
   * @param oneTimePassword shown once; empty when they brought a password of their own
   */
  public record Welcomed(Person person, String oneTimePassword) {}

  private final People people;
  private final Sessions sessions;
  private final Tokens tokens;
  private final Passwords passwords;
  private final SignIn signIn;
  private final Gate gate;
  private final AuditWriter audit;
  private final Clock clock;
  private final Secrets secrets = new Secrets();

  public Staff(
      People people,
      Sessions sessions,
      Tokens tokens,
      Passwords passwords,
      SignIn signIn,
      Gate gate,
      Audit audit,
      Clock clock) {
    this.people = people;
    this.sessions = sessions;
    this.tokens = tokens;
    this.passwords = passwords;
    this.signIn = signIn;
    this.gate = gate;
    this.audit = new AuditWriter(audit, clock);
    this.clock = clock;
  }

  /** Everybody, by name. */
  public Answer<List<Person>> list(Acting who) {
    return gate.objection(who, Act.SEE_PEOPLE)
        .<Answer<List<Person>>>map(Answer.Forbidden::new)
        .orElseGet(() -> new Answer.Done<>(people.all()));
  }

  /**
   * Takes somebody on.
   *
   * @param password empty: one is made, which they must replace when they first sign in
   * @throws InvalidAccess when the name or the password cannot be taken
   */
  public Answer<Welcomed> add(
      Acting who, String name, String displayName, Role role, Language language, String password) {
    var oneTime = password.isEmpty() ? secrets.oneTimePassword() : "";
    var person =
        new Person(
            name,
            displayName.isBlank() ? name : displayName,
            role,
            language,
            false,
            password.isEmpty(),
            clock.instant());
    if (!password.isEmpty()) {
      PasswordRules.check(password, person.name());
    }
    var answer = add(who, person, oneTime.isEmpty() ? password : oneTime);
    audit.note(
        who,
        Act.CHANGE_PEOPLE,
        "person",
        person.name(),
        answer,
        AuditDetail.Form.PERSON_ADDED.with(role.word()));
    return answer.map(added -> new Welcomed(added, oneTime));
  }

  /** Ends somebody's sessions and tokens at once, everywhere, and lets them in no more. */
  public Answer<Person> disable(Acting who, String name) {
    return change(
        who, name, AuditDetail.Form.PERSON_DISABLED.with(), person -> person.disabled(true));
  }

  public Answer<Person> enable(Acting who, String name) {
    return change(
        who, name, AuditDetail.Form.PERSON_ENABLED.with(), person -> person.disabled(false));
  }

  public Answer<Person> changeRole(Acting who, String name, Role role) {
    return change(
        who, name, AuditDetail.Form.ROLE_GIVEN.with(role.word()), person -> person.as(role));
  }

  /** Changes how they are called and the language of their desk; null leaves it. */
  public Answer<Person> describe(
      Acting who, String name, @Nullable String displayName, @Nullable Language language) {
    return change(
        who,
        name,
        AuditDetail.Form.PERSON_DESCRIBED.with(),
        person -> {
          var called = displayName == null ? person : person.called(displayName);
          return language == null ? called : called.reading(language);
        });
  }

  /** Gives somebody who lost theirs a new one-time password and ends their sessions. */
  public Answer<Welcomed> resetPassword(Acting who, String name) {
    var oneTime = secrets.oneTimePassword();
    return change(
            who,
            name,
            AuditDetail.Form.PASSWORD_RESET.with(),
            person -> {
              people.keepProof(person.name(), People.Proof.PASSWORD, passwords.hash(oneTime));
              sessions.endAll(person.name(), "");
              return person.mustChangePassword(true);
            })
        .map(person -> new Welcomed(person, oneTime));
  }

  /**
   * Replaces one's own password and ends one's other sessions.
   *
   * @throws InvalidAccess when the new one cannot be taken
   */
  public Answer<Person> changeOwnPassword(Visit visit, String address, String old, String fresh) {
    var person = visit.person();
    PasswordRules.check(fresh, person.name());
    Answer<Person> answer;
    if (!signIn.provesAgain(person, old)) {
      answer = Answer.refused(AccessReason.WRONG_PASSWORD);
    } else if (Secrets.same(old, fresh)) {
      answer = Answer.refused(AccessReason.SAME_PASSWORD);
    } else {
      people.keepProof(person.name(), People.Proof.PASSWORD, passwords.hash(fresh));
      var free = person.mustChangePassword(false);
      people.change(free);
      sessions.endAll(person.name(), visit.session().hash());
      answer = new Answer.Done<>(free);
    }
    audit.note(
        visit.acting(address),
        Act.CHANGE_OWN_PASSWORD,
        "person",
        person.name(),
        answer,
        AuditDetail.NONE);
    return answer;
  }

  /** Changes the language in which one reads the desk oneself. */
  public Answer<Person> readInOwnLanguage(Visit visit, String address, Language language) {
    var person = visit.person().reading(language);
    people.change(person);
    var answer = new Answer.Done<>(person);
    audit.note(
        visit.acting(address),
        Act.CHANGE_OWN_LANGUAGE,
        "person",
        person.name(),
        answer,
        AuditDetail.Form.READS_IN.with(language.tag()));
    return answer;
  }

  private Answer<Person> add(Acting who, Person person, String password) {
    var objection = gate.objection(who, Act.CHANGE_PEOPLE);
    if (objection.isPresent()) {
      return new Answer.Forbidden<>(objection.get());
    }
    if (tokens.named(person.name()).isPresent()) {
      return Answer.refused(AccessReason.NAME_OF_A_TOKEN, person.name());
    }
    var hash = passwords.hash(password);
    if (!people.add(person)) {
      return Answer.refused(AccessReason.NAME_TAKEN, person.name());
    }
    people.keepProof(person.name(), People.Proof.PASSWORD, hash);
    return new Answer.Done<>(person);
  }

  private Answer<Person> change(
      Acting who, String name, AuditDetail what, UnaryOperator<Person> how) {
    var answer = changed(who, name, how);
    audit.note(who, Act.CHANGE_PEOPLE, "person", name, answer, what);
    return answer;
  }

  private Answer<Person> changed(Acting who, String name, UnaryOperator<Person> how) {
    var objection = gate.objection(who, Act.CHANGE_PEOPLE);
    if (objection.isPresent()) {
      return new Answer.Forbidden<>(objection.get());
    }
    var before = people.find(name);
    if (before.isEmpty()) {
      return new Answer.Unknown<>();
    }
    var after = how.apply(before.get());
    if (who.door() != Door.COMMAND_LINE && leavesNobodyInCharge(after)) {
      return Answer.refused(AccessReason.LAST_ADMINISTRATOR);
    }
    people.change(after);
    if (after.disabled()) {
      sessions.endAll(after.name(), "");
      tokens.revokeAll(after.name());
    }
    return new Answer.Done<>(after);
  }

  private boolean leavesNobodyInCharge(Person after) {
    return !inCharge(after)
        && people.all().stream()
            .filter(Staff::inCharge)
            .allMatch(person -> person.name().equals(after.name()))
        && people.find(after.name()).filter(Staff::inCharge).isPresent();
  }

  private static boolean inCharge(Person person) {
    return person.role() == Role.ADMINISTRATOR && !person.disabled();
  }
}
