export function Page() {
  return <h1>plie</h1>;
}
