/** Changing the own password on a phone. */
import { useNavigate } from "react-router";
import { PasswordForm } from "./password-form";

export function Component() {
  const navigate = useNavigate();
  return <PasswordForm onDone={() => navigate("/m/", { replace: true })} />;
}
