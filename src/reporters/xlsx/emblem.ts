import { deBase64 } from "../../core/base64.ts";

/** The EU emblem as a PNG (540 × 360), written by scripts/make-emblem.mjs; the drawing is templates/embleme-ue.svg. */
const PNG_BASE64 =
  "iVBORw0KGgoAAAANSUhEUgAAAhwAAAFoBAMAAADuiz8FAAAAMFBMVEUAM5kRPY8iR4UzUnpEXHBVZmZmcFx3elKIhUeZjz2qmTO7oynMrR/duB" +
  "Tuwgr/zAA1oMLNAAAI6ElEQVR42u2dQW/TSBTHm7ikpiKIYxsO5QMgtbflsiqHleDCak9oT20vXCnScm6KYM9dPkHpJ4j4BEV8AVeCezgs7DGC" +
  "Crpb0r6V44xjJ7Unrpk3b5z/7wCWoqdpnjwZv7/fzH9uDgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAMdRvIQcJFp4gBwmuvUEOEqx+QQ4StE" +
  "+QgwRBHzlILCxEWFoSCwsRlpbEwkKEpSWxsBBhaRmxTfQNWYjpEJ0iC4oaEdEN5GH+lwH3w3S8iK7vznA6vC6NcbY2y7dHazwdB7Py4HnxY+fj" +
  "dDY+FYl1+sHz4sdOL0hmo79WJNbpB8+Mx04/mY7dYrFVVDR+HWXj76KxFVQ0aocqG99vFI2toqKxoNLxZHbUkDxFYzvKxrcZUkMaRFtZn+1H6f" +
  "jvMrGOskj0KuuzXpSO88vEOsoK0eeMj66o347fisdWUNG4qtLx1+yoITmKxvVwooQT5sPMqCF5isYmEb2+SURfZ0YNaYRfaStzYTmZm2tnLi15" +
  "sa4x3xsv4c/HBZ7uQOTwunRWPNY5bo5/pdfjNS3Ry/D/ZaK1orEuFivpb3QyWdJ+UtLHbtFYB0kLgJPiX7M/fAKvB0dFY11kOfmVXk58vB7fE/" +
  "5x0VgneZwr/r0YXd4vGutmNRsLgP1bnLFS8TXin6lY4avLCXesUHSKhqlYoegUDVOxMtEqGoZihaJVNAzFCqWpFI0j3lihrBPR29tEdMwbK5Q9" +
  "on/Vv5yxQukOhIr53oSiYThWaE07bNtoTSoaRmPFPqOfqAfMXc5YqQuLatvwgiPOWKkLSyxULB9zxgrlz9Hl75yxQkm8I6lxxgIAAACg8tSZai" +
  "3PjRcvDaZay3ej52ORqdZqutFOuMJUa6270U64zSTj7bnRTthhkvG6TrQT1phkPM+NdsIG08t23412wkWmN0RNNzrVV5j206+60am+zdSL0Xaj" +
  "U32fiGVzUuBGz0f4epmhmqgL7/nwoj3090zvp0/u238aXUt8P5feIGyug3yyU70v8nXlEtN++ol9+89kTpcNpg7ysU71j0J/PeqHPLdwelp+F6" +
  "sC+Uwd5MtT7NuXwAOmWzgxLd9LrmY7PB3ko071U9FV7UKP5xZW0/Jc+Mkem9GfaVwQ24vG+Sr8EX34ZxoXqjpMaS+J2q1leErX1H4w2dnw1E+c" +
  "YaGqocaR3U4YP3kYFqoW3dj0M+ggDyeMYaFqJZwo8jvVBx3kLTIuVIUHwhzI71SPesd3jAtV+0T/ONCpHtDZ3UGNZVio6g0qxPkuiT4kqT4UOZ" +
  "YMb066MhQ5WrIPSVoIb+GoxjK6OemqqhB3RB8ZfU2JHLXDDybHua5OXPMCyefvrcY6nW+0mtiMHzeWJJ+/92h0ecfkOM9Hlw8Fp8OC+IBOdQAA" +
  "AAAAAAAAAAAAAAAAuI8t9zahrnG23NuEusbZcm8T6hpny71NqGucLfc2oa5xttzbZLrG2XJvE+oaZ8vL3ta4uh94S172tsbV/cBb8rK3Na4GW+" +
  "5tQl3jbLm3yXSNs+XeJs01zpaXva1xNdjysrc1rg5bXva2xtUxlZd9hcbV3baBneMjbI2rw7e0J94Xuhd/Ci/7So2rW/z1XvaVGneKslLjZV+t" +
  "caeoHIgsVA+2xtVgy71NqGucLfc2ma5xttzbhLrG2XJvE+oap/Wyr9i4GnRe9lUbV/8Dn+tlX7VxNWR62Vd0XE1tme1lX8lxtaVltpd9FcfVkO" +
  "dlX8VxNeR62VdwXA35XvbVGxcAAAAAAAAAAAAAAAAAAACYp8709ti75UQ6Gkxvj/0tJ9KxyPT2uPnKiXSsML09Xv/sRDq2mUxC9r45kY4OU2NS" +
  "99SFbNSYGpM8URsksxcWpp02vnF7sR+zsDD5TzWN24v9mIWFaU/8qnF7sR+zsBj0KU7Slrn3fpx94vGfCuTtYrmIsGGeoZqoy9vFkl74on3w90" +
  "zviU/uvX8aXUs0lkxv8h1sQTKTjt74OH2RPptLTHviJ/beP5M5XTbSf6Wx9aWdHuej0F+P+iHPLZyelt/FqkCpPfEvzY2zLHTv/TgPmG7hxLR8" +
  "L7ma7cRTxegtXI+ny6noqnahx3MLq2l5Ltlhc7h1kcOQfWgw/1V2NtSfaVyo6jClvSTquCbDU7qmDoOSnQ1P/cQZFqoaapw10emInzwMC1WLDj" +
  "x1RIodnYcTxrBQtRJOlHAVOxKdjnUietsyf9xKeKjLwW0iOhadjsiZfse4ULVPoYn4nvSlJaCzu4May7BQ1RtUiPNd6kvORn0ociwZPm7lylDk" +
  "aMk89jl+Rg9v4ajGMnrcylVVIe6Q5Kf0a0rkqB0aPW7lujo1zQveCE7HaqzT+Uaric34cWPpi+B0PBpd3jE5zvPR5UPB6bBx1vEcAAAAAEAab8" +
  "1OrFD8XTuxQmke2YmVWt19sRMrlDLubUKd38pQxr0t6FctG2Xc2+qyJcDLUMa9TajzWxnKuLcJdX4rtbCU6FQX6vxWamEp0UnYZupy51xYSnSq" +
  "B0QVW1rCDvLLLg9lYsVVbpPubWscsVLTEVy+g7xMrNhKdvwr7fLESmVjmg7yDC/7DTe6z4tQS3WqZ1hSZXjZTxXr8nTJuN2zvOz9ik2VkJ9H3+" +
  "hdUUVjiljnpktH20GeqWhMEescDWVItVVc0dDHOlmx5O5/ylM02ob3TllA596Wp2gIdX4rg869LU/RkOn8Vgate1uOoiHU+a0MWve2HC97oc5v" +
  "ZQjd2866Oe5tOV722lj3CLdAHbSyNyflednrYt1cWD4NnLjHl4cpvOwzY11eWEKh4oJO9Sm87DNjXV5Ydof12PjyoPWyz4l1d2H5qOSLieVB52" +
  "WfF+soTSVU1A4nOhN0XvZ5sY6yHj+ALxwXVTRyY93kj9HlT5Of5nvZ58dWEKle9raQ6mVvC6Fe9lLVkBmjeoqGUTVktqigolFWDRHoZW9TDRHo" +
  "ZW9xYZHoZW8LmV72thDqZW8LoV721tQQmV72thDqZW8LeNkDAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAqAT/A6ZghCspkgViAAAAAElFTk" +
  "SuQmCC";

const PNG = deBase64(new TextEncoder().encode(PNG_BASE64));

/** Bytes of the emblem, the same ones each time. */
export function emblemPng(): Uint8Array {
  return PNG;
}
