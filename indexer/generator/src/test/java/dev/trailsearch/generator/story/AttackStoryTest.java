package dev.trailsearch.generator.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttackStoryTest {

  private static final Instant BEGIN = Instant.parse("2026-03-28T02:13:07Z");
  private static final AttackStory STORY = AttackStory.beginning(BEGIN);

  @Test
  void it_is_told_in_about_sixty_steps_and_two_hours() {
    assertThat(STORY.steps()).hasSizeBetween(55, 65);
    assertThat(STORY.steps().getFirst().time()).isEqualTo(BEGIN);
    assertThat(STORY.steps().getLast().time())
        .isBetween(BEGIN.plus(Duration.ofHours(2)), BEGIN.plus(Duration.ofMinutes(130)));
  }

  @Test
  void its_steps_are_in_order_and_each_is_told() {
    assertThat(STORY.steps()).extracting(Step::time).isSorted();
    assertThat(STORY.steps()).extracting(Step::number).isSorted().doesNotHaveDuplicates();
    assertThat(STORY.steps()).extracting(Step::eventId).doesNotHaveDuplicates();
    assertThat(STORY.steps()).allMatch(step -> step.tells().matches(".*[.?]"));
  }

  @Test
  void its_ids_do_not_depend_on_when_it_happens() {
    assertThat(AttackStory.beginning(BEGIN.plus(Duration.ofDays(40))).steps())
        .extracting(Step::eventId)
        .isEqualTo(STORY.steps().stream().map(Step::eventId).toList());
  }

  @Test
  void it_has_the_acts_that_a_hunter_looks_for() {
    assertThat(STORY.steps())
        .extracting(Step::event)
        .contains(
            "sts.amazonaws.com/GetCallerIdentity",
            "iam.amazonaws.com/CreateUser",
            "iam.amazonaws.com/CreateAccessKey",
            "iam.amazonaws.com/AttachUserPolicy",
            "guardduty.amazonaws.com/UpdateDetector",
            "cloudtrail.amazonaws.com/StopLogging",
            "cloudtrail.amazonaws.com/DeleteTrail",
            "signin.amazonaws.com/ConsoleLogin",
            "sts.amazonaws.com/AssumeRole",
            "secretsmanager.amazonaws.com/GetSecretValue",
            "s3.amazonaws.com/PutBucketPolicy",
            "s3.amazonaws.com/GetObject",
            "rds.amazonaws.com/ModifyDBSnapshotAttribute",
            "ec2.amazonaws.com/RunInstances");
  }

  @Test
  void nobody_unknown_appears_in_it() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Players(BEGIN).player("the-butler"))
        .withMessage("nobody in the story is called the-butler");
  }
}
