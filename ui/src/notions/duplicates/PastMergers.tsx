import { useAct, useAsk } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Trouble } from "../../shared/controls";
import { moment } from "../../shared/french";

/** Files made one, that can be made two again. */
export function PastMergers() {
  const past = useAsk("mergers_list", {});
  const part = useAct("merger_undo");
  const acts = useActs();
  if (!past.data || past.data.length === 0) return <Trouble of={past.error} />;
  return (
    <section aria-labelledby="mergers-title">
      <h2 id="mergers-title">Dossiers réunis</h2>
      <ul className="mergers">
        {past.data.map((one) => (
          <li key={one.merger}>
            <span>
              <strong>{one.gone_label}</strong> dans <strong>{one.kept_label}</strong>
              <span className="quiet">
                {" "}
                {moment(one.at)}
                {one.member_name && `, par ${one.member_name}`}
              </span>
            </span>
            <Button
              look="plain small"
              isDisabled={part.isPending}
              aria-label={`Séparer ${one.gone_label} de ${one.kept_label}`}
              onPress={() =>
                part.mutate(
                  { merger: one.merger },
                  {
                    onSuccess: ({ op }) => acts.done(op, "Deux dossiers séparés", true),
                    onError: (failed) => acts.say(failed.sentence),
                  },
                )
              }
            >
              Séparer
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
